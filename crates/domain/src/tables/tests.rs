use jiff::civil::date;

use super::*;

#[test]
fn every_table_is_whole() {
    let tables = Tables::real();
    assert_eq!(tables.municipalities.iter().len(), 98);
    assert_eq!(tables.institutions.iter().len(), 257);
    assert_eq!(tables.first_names.len(), 376);
    for institution in &tables.institutions {
        if let Some(code) = institution.municipality {
            tables.municipality(&code.to_string()).unwrap();
        }
    }
    for municipality in &tables.municipalities {
        tables.regions.get(municipality.region.as_str()).unwrap();
    }
}

#[test]
fn the_invented_ones_are_there_only_when_asked_for() {
    assert!(Tables::real().municipality("9901").is_err());
    assert!(Tables::real().institutions.get("nordlund-tekniske-skole").is_err());
    let demo = Tables::with_demo();
    assert_eq!(demo.municipality("9903").unwrap().full_name(Language::Da), "Bøgelund Kommune");
    assert_eq!(
        demo.municipality("9999").unwrap_err().to_string(),
        "unknown municipality `9999`; see data/municipalities.csv"
    );
    demo.institutions.get("nordlund-tekniske-skole").unwrap();
    demo.institutions.get("999001").unwrap();
    for invented in demo.municipalities.iter().filter(|it| it.code.to_string().starts_with("99")) {
        let schools = demo.institutions.iter().filter(|school| school.municipality == Some(invented.code));
        assert!(schools.count() >= 2, "{} has too few schools", invented.name);
    }
}

#[test]
fn three_digits_are_padded() {
    assert_eq!(Tables::real().municipality("101").unwrap().title, "Københavns Kommune");
    assert_eq!(Tables::real().municipality("0751").unwrap().name, "Aarhus");
}

#[test]
fn an_unknown_code_names_the_table_and_what_is_near() {
    let wrong = Tables::real().education_kinds.get("sttx").unwrap_err();
    assert_eq!(
        wrong.to_string(),
        "unknown education kind `sttx`; near it: `stx`; see data/education_kinds.csv"
    );
    let by_name = Tables::real().municipality("Århus").unwrap_err();
    assert_eq!(by_name.nearest, ["0751"]);
}

#[test]
fn two_regions_become_one_in_2027() {
    let tables = Tables::real();
    let region =
        |code, day| tables.region_on(tables.municipality(code).unwrap(), day).unwrap().danish().to_owned();
    assert_eq!(region("0101", date(2026, 12, 31)), "Region Hovedstaden");
    assert_eq!(region("0101", date(2027, 1, 1)), "Region Østdanmark");
    assert_eq!(region("0259", date(2027, 1, 1)), "Region Østdanmark");
    assert_eq!(region("0751", date(2027, 1, 1)), "Region Midtjylland");
}

#[test]
fn age_bands_leave_no_age_out() {
    let bands = &Tables::real().age_bands;
    for age in 0..=120 {
        assert_eq!(
            bands.iter().filter(|band| (band.from_age..=band.to_age).contains(&age)).count(),
            1,
            "{age}"
        );
    }
}
