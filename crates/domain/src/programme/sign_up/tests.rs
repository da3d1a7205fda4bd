use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn checks() -> SignUpChecks<'static> {
    SignUpChecks {
        tables: Tables::with_demo(),
        today: date(2026, 11, 24),
        representation: Representation::default(),
    }
}

fn person(name: &str, level: &str) -> RawParticipant {
    RawParticipant { name: name.into(), level: level.into(), ..RawParticipant::default() }
}

fn partner(institution: &str) -> RawPartner {
    RawPartner {
        institution: institution.into(),
        contact_name: "Rikke Dam".into(),
        contact_email: "rikke.dam@skole.example".into(),
        ..RawPartner::default()
    }
}

/// Nordlund, whole.
fn nordlund() -> RawSignUp {
    RawSignUp {
        municipality: "9901".into(),
        backing_body: "Børne- og Ungeudvalget".into(),
        backing_on: "06-10-2026".into(),
        backing_document: "2026-1234".into(),
        backing_covers: vec!["taking-part".into(), "trials".into()],
        themes: vec!["cooperation".into(), "voice".into()],
        wishes: "Vi vil nå de unge, før de er væk.".into(),
        partners: vec![partner("nordlund-tekniske-skole"), partner("fgu-nordlund")],
        coordinator_name: "Søren Krog".into(),
        coordinator_email: "soeren.krog@nordlund.example".into(),
        coordinator_phone: String::new(),
        participants: vec![
            person("Søren Krog", "coordinator"),
            person("Birgitte Aagaard", "leader"),
            person("Mette Holm", "staff"),
            person("Ali Rahimi", "staff"),
            person("Kirsten Dahl", "staff"),
        ],
        ..RawSignUp::default()
    }
}

fn missing(raw: &RawSignUp) -> Vec<String> {
    SignUp::check(raw, &checks())
        .err()
        .map_or(Vec::new(), |not| not.missing.iter().map(|it| it.key()).collect())
}

#[test]
fn a_whole_sign_up_can_be_sent() {
    let sign_up = SignUp::check(&nordlund(), &checks()).unwrap();
    assert_eq!(sign_up.participants.len(), 5);
    assert_eq!(sign_up.backing.decided_on, date(2026, 10, 6));
}

#[test]
fn a_date_in_words_is_told_in_its_step() {
    let raw = RawSignUp { backing_on: "6. oktober 2026".into(), ..nordlund() };
    let mistakes = check_step(Step::Backing, &raw, &checks());
    let keys: Vec<String> = mistakes.iter().map(Mistake::key).collect();
    assert_eq!(keys, ["sign-up-error-backing-on-not-a-date"]);
    assert_eq!(missing(&raw), ["sign-up-requires-backing"]);
}

#[test]
fn four_participants_are_one_too_few() {
    let mut four = nordlund();
    four.participants.pop();
    assert_eq!(missing(&four), ["sign-up-requires-participants"]);
    four.participants.push(RawParticipant { level: "staff".into(), ..RawParticipant::default() });
    assert_eq!(missing(&four), ["sign-up-requires-participants"], "a row without a name is nobody");
}

#[test]
fn there_is_one_coordinator_a_leader_and_a_member_of_staff() {
    let as_all = |level: &str| {
        let mut raw = nordlund();
        raw.participants.iter_mut().for_each(|row| row.level = level.into());
        missing(&raw)
    };
    assert_eq!(as_all("leader"), ["sign-up-requires-one-coordinator", "sign-up-requires-staff"]);
    assert_eq!(as_all("staff"), ["sign-up-requires-one-coordinator", "sign-up-requires-leaders"]);
    let two = as_all("coordinator");
    assert_eq!(two[0], "sign-up-requires-one-coordinator", "five are too many");
}

#[test]
fn the_same_person_twice_is_one() {
    let mut raw = nordlund();
    raw.participants[4] = person("  ali RAHIMI ", "staff");
    let mistakes = SignUp::check(&raw, &checks()).unwrap_err().mistakes;
    assert_eq!(mistakes[0].key(), "sign-up-error-participant-name-repeated");
    assert_eq!(mistakes[0].item, Some(4));
}

#[test]
fn one_address_is_one_person_and_two_of_one_name_have_two() {
    let with_mail = |name: &str, mail: &str| RawParticipant { email: mail.into(), ..person(name, "staff") };
    let second_and_third = |two: [RawParticipant; 2]| {
        let mut raw = nordlund();
        let [one, other] = two;
        (raw.participants[3], raw.participants[4]) = (one, other);
        let mistakes = check_step(Step::Participants, &raw, &checks());
        mistakes.iter().map(|it| (it.key(), it.item)).collect::<Vec<_>>()
    };
    let repeated = [("sign-up-error-participant-name-repeated".to_owned(), Some(4))];
    let married = [with_mail("Ali Rahimi", "ali@n.example"), with_mail("Ali Holm", "ALI@n.example")];
    assert_eq!(second_and_third(married), repeated);
    let half = [with_mail("Ali Rahimi", "ali@n.example"), person("Ali Rahimi", "staff")];
    assert_eq!(second_and_third(half), repeated);
    let namesakes = [with_mail("Ali Rahimi", "ali@n.example"), with_mail("Ali Rahimi", "ali2@n.example")];
    assert!(second_and_third(namesakes).is_empty());
}

#[test]
fn a_document_has_a_number_by_which_it_is_found() {
    for none in ["?", "-", " … "] {
        let raw = RawSignUp { backing_document: none.into(), ..nordlund() };
        assert_eq!(missing(&raw), ["sign-up-requires-backing"], "{none}");
    }
    assert!(missing(&RawSignUp { backing_document: "pkt. 7".into(), ..nordlund() }).is_empty());
}

#[test]
fn the_backing_covers_taking_part_and_says_apart_whether_it_covers_trials() {
    let covers = |codes: &[&str]| RawSignUp {
        backing_covers: codes.iter().map(|code| (*code).to_owned()).collect(),
        ..nordlund()
    };
    assert!(SignUp::check(&nordlund(), &checks()).unwrap().backing.covers_trials);
    let only_part = covers(&["taking-part"]);
    assert!(!SignUp::check(&only_part, &checks()).unwrap().backing.covers_trials);
    let trials = checklist(&only_part, &checks());
    let trials = trials.into_iter().find(|it| matches!(it, Requirement::BackingForTrials { .. })).unwrap();
    assert!(!trials.is_met() && !trials.blocks());
    let keys = |raw: &RawSignUp| {
        check_step(Step::Backing, raw, &checks()).iter().map(Mistake::key).collect::<Vec<_>>()
    };
    assert_eq!(keys(&covers(&["trials"])), ["sign-up-error-backing-covers-missing"]);
    assert_eq!(keys(&covers(&[])), ["sign-up-error-backing-covers-missing"]);
    assert_eq!(keys(&covers(&["taking-part", "dinner"])), ["sign-up-error-backing-covers-not-a-choice"]);
}

#[test]
fn at_most_one_stands_in_for_the_coordinator_and_can_be_written_to() {
    let mut raw = nordlund();
    raw.participants[2].level = "deputy".into();
    let mistakes = check_step(Step::Participants, &raw, &checks());
    assert_eq!(mistakes[0].key(), "sign-up-error-participant-email-missing");
    raw.participants[2].email = "mette@n.example".into();
    assert!(SignUp::check(&raw, &checks()).is_ok());
    raw.participants[3] = RawParticipant { email: "ali@n.example".into(), ..person("Ali Rahimi", "deputy") };
    assert_eq!(missing(&raw), ["sign-up-requires-one-deputy"]);
}

#[test]
fn where_one_stands_is_kept_for_the_chosen_themes() {
    let standing = |theme: &str| RawStanding {
        theme: theme.into(),
        today: "Skolen ringer, når eleven er væk.".into(),
        hard: String::new(),
    };
    let raw = RawSignUp { standing: vec![standing("data"), standing("voice")], ..nordlund() };
    let stands = SignUp::check(&raw, &checks()).unwrap().standing;
    assert_eq!(stands.len(), 1, "data isn't chosen");
    assert_eq!((stands[0].theme.as_ref(), stands[0].hard.is_none()), ("voice", true));
    let long = RawStanding { hard: "x".repeat(601), ..standing("voice") };
    let raw = RawSignUp { standing: vec![long], ..nordlund() };
    let mistakes = check_step(Step::Standing, &raw, &checks());
    assert_eq!(
        (mistakes[0].key().as_str(), mistakes[0].item),
        ("sign-up-error-standing-hard-too-long", Some(1))
    );
}

#[test]
fn partners_inside_need_no_register_and_one_asked_later_no_contact() {
    let insider = |unit: &str| RawInsider {
        unit: unit.into(),
        contact: "Afdelingsleder Kim Bo".into(),
        strength: "some".into(),
        invite: "yes".into(),
    };
    let later = RawPartner {
        institution: "fgu-nordlund".into(),
        ask: "later".into(),
        strength: "steady".into(),
        ..RawPartner::default()
    };
    let raw = RawSignUp {
        inside: vec![insider("job-centre"), RawInsider { contact: String::new(), ..insider("") }],
        partners: vec![partner("nordlund-gymnasium"), later],
        ..nordlund()
    };
    let whole = SignUp::check(&raw, &checks()).unwrap();
    assert_eq!((whole.inside.len(), whole.inside[0].unit), (1, Unit::JobCentre));
    assert_eq!((whole.partners[1].ask, whole.partners[1].strength), (false, Some(Strength::Steady)));
    assert!(whole.partners[1].contact.is_none() && whole.partners[0].ask);
    let raw = RawSignUp { inside: vec![insider("hogwarts")], ..nordlund() };
    assert_eq!(check_step(Step::Inside, &raw, &checks())[0].key(), "sign-up-error-inside-unit-not-a-choice");
}

#[test]
fn a_missing_fgu_is_shown_and_stops_nobody() {
    let raw = RawSignUp { partners: vec![partner("nordlund-gymnasium")], ..nordlund() };
    let fgu =
        checklist(&raw, &checks()).into_iter().find(|it| matches!(it, Requirement::FguAmongPartners { .. }));
    assert!(!fgu.unwrap().is_met());
    assert!(SignUp::check(&raw, &checks()).is_ok());
}

#[test]
fn an_empty_draft_lacks_everything_and_each_step_says_what() {
    let empty = RawSignUp::default();
    let list = checklist(&empty, &checks());
    assert!(list.iter().all(|it| !it.is_met()));
    assert!(
        list.iter().any(|it| it.step() == Step::Standing) && list.iter().any(|it| it.step() == Step::Inside)
    );
    for step in [Step::Municipality, Step::Backing, Step::Themes, Step::Partners, Step::Coordinator] {
        assert!(!check_step(step, &empty, &checks()).is_empty(), "{step:?}");
        assert!(check_step(step, &empty, &checks()).iter().all(|it| it.field.step() == step));
    }
}

#[test]
fn a_partner_needs_a_contact_to_whom_the_letter_can_go() {
    let without =
        RawPartner { contact_email: "rikke".into(), contact_name: String::new(), ..partner("fgu-nordlund") };
    let raw = RawSignUp { partners: vec![partner("nordlund-gymnasium"), without], ..nordlund() };
    let mistakes = check_step(Step::Partners, &raw, &checks());
    let keys: Vec<_> = mistakes.iter().map(|mistake| (mistake.key(), mistake.item)).collect();
    assert_eq!(
        keys,
        [
            ("sign-up-error-partner-contact-name-missing".to_owned(), Some(1)),
            ("sign-up-error-partner-contact-email-not-an-email".to_owned(), Some(1)),
        ]
    );
}

#[test]
fn unknown_codes_and_the_future_are_refused() {
    let raw = RawSignUp {
        municipality: "9999".into(),
        backing_on: "25-11-2026".into(),
        themes: vec!["theme-5".into()],
        partners: vec![partner("nordlund-tekniske-skol")],
        coordinator_email: "søren".into(),
        ..nordlund()
    };
    let not = SignUp::check(&raw, &checks()).unwrap_err();
    let keys: Vec<String> = not.mistakes.iter().map(Mistake::key).collect();
    assert_eq!(
        keys,
        [
            "sign-up-error-municipality-unknown",
            "sign-up-error-backing-on-future",
            "sign-up-error-themes-unknown",
            "sign-up-error-partners-unknown",
            "sign-up-error-coordinator-email-not-an-email"
        ]
    );
}

#[test]
fn a_draft_keeps_what_was_typed() {
    let kept = serde_json::to_string(&nordlund()).unwrap();
    assert_eq!(serde_json::from_str::<RawSignUp>(&kept).unwrap(), nordlund());
    assert!(!format!("{:?}", nordlund()).contains("Krog"));
}

proptest! {
    /// The list and the whole check never disagree on whether it can be sent.
    #[test]
    fn the_checklist_is_met_exactly_when_it_can_be_sent(
        drop in 0..6_usize,
        levels in proptest::collection::vec(0..5_usize, 5),
        name in any::<String>(),
        school in "(fgu-nordlund|nordlund-gymnasium|xyz|)",
    ) {
        let mut raw = nordlund();
        for (row, level) in raw.participants.iter_mut().zip(levels) {
            row.level = ["coordinator", "leader", "staff", "deputy", "mayor"][level].into();
            row.email = String::new();
        }
        raw.participants.truncate(drop);
        if let Some(row) = raw.participants.first_mut() {
            row.name = name;
        }
        raw.partners = vec![RawPartner { institution: school, ..partner("") }];
        let met = checklist(&raw, &checks()).into_iter().all(|it| it.is_met() || !it.blocks());
        let known = crate::mistakes::possible_keys::<SignUpField>();
        for mistake in Step::ALL.into_iter().flat_map(|step| check_step(step, &raw, &checks())) {
            prop_assert!(known.contains(&mistake.key()), "{}", mistake.key());
        }
        let fields = Step::ALL.into_iter().all(|step| check_step(step, &raw, &checks()).is_empty());
        prop_assert_eq!(SignUp::check(&raw, &checks()).is_ok(), met && fields);
    }
}
