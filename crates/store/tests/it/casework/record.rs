//! What is recorded of a young person: activities, guardians, protection, identity, consent.

use domain::casework::{Activity, ActivitySource};
use domain::tables::ActivityStateCode;
use jiff::civil::date;
use store::Refused;
use store::access::readers;
use store::casework::{
    Correction, NewGuardian, confirm_activity, correct_identity, end_guardian, note_consent,
    note_consent_withdrawn, record_activity, record_guardian, record_protection, reveal_address, reveal_cpr,
    young_person,
};
use store::testing::stores;
use store::tick::tick;

use super::{Nordlund, line, words};

#[tokio::test]
async fn an_activity_runs_out_unless_it_is_confirmed() {
    for store in stores().await {
        let mut nordlund = Nordlund::new(&store).await;
        let noah = nordlund.reported(17, 1, "Noah Lindholm").await;
        let job = Activity {
            state: ActivityStateCode::known("job-full"),
            from: date(2026, 11, 1),
            to: None,
            source: ActivitySource::YoungPerson,
            confirmed_on: nordlund.world.now.day(),
            agreed_for: None,
        };
        record_activity(&store, &nordlund.mette, nordlund.world.now, &noah, job).await.unwrap();
        nordlund.world.days_pass(30);
        let (now, mette) = (nordlund.world.now, nordlund.world.viewer(nordlund.mette.person).await);
        confirm_activity(&store, &mette, now, &noah, 1).await.unwrap();
        let again = confirm_activity(&store, &mette, now, &noah, 1).await;
        assert!(matches!(again, Err(Refused::Conflict(_))), "{}", store.engine);
        let record = young_person(&store, &mette, now, &noah).await.unwrap();
        let spells: Vec<_> = record.spells.iter().map(|spell| (spell.nth, spell.runs_out_on)).collect();
        assert_eq!(spells, [(2, Some(date(2027, 3, 24)))], "{}: three months from 24 December", store.engine);
    }
}

#[tokio::test]
async fn that_knowledge_of_an_activity_ran_out_is_journaled_once_and_not_before_its_day() {
    for store in stores().await {
        let mut nordlund = Nordlund::new(&store).await;
        let noah = nordlund.reported(17, 1, "Noah Lindholm").await;
        let job = Activity {
            state: ActivityStateCode::known("job-full"),
            from: date(2026, 11, 1),
            to: None,
            source: ActivitySource::YoungPerson,
            confirmed_on: nordlund.world.now.day(),
            agreed_for: None,
        };
        record_activity(&store, &nordlund.mette, nordlund.world.now, &noah, job).await.unwrap();
        let mut ran_out = Vec::new();
        for day in [date(2027, 2, 24), date(2027, 2, 25), date(2027, 2, 25), date(2027, 2, 26)] {
            nordlund.world.it_is(day);
            ran_out.push(tick(&store, nordlund.world.now).await.unwrap().ran_out);
        }
        assert_eq!(ran_out, [0, 1, 0, 0], "{}: it holds through 24 February", store.engine);
    }
}

#[tokio::test]
async fn guardians_are_recorded_for_the_young_only_and_end() {
    for store in stores().await {
        let nordlund = Nordlund::new(&store).await;
        let noah = nordlund.reported(17, 1, "Noah Lindholm").await;
        let malthe = nordlund.reported(18, 2, "Malthe Skov").await;
        let (store, now, mette) = (nordlund.world.store, nordlund.world.now, &nordlund.mette);
        let guardian = |name: &str, custody| NewGuardian {
            name: line(name),
            cpr: None,
            phone: None,
            custody,
            source: line("Folkeregisteret"),
        };
        record_guardian(store, mette, now, &noah, guardian("Hanne Lindholm", true)).await.unwrap();
        record_guardian(store, mette, now, &noah, guardian("Peter Kjær", false)).await.unwrap();
        let of_age = record_guardian(store, mette, now, &malthe, guardian("Lone Skov", true)).await;
        assert!(matches!(of_age, Err(Refused::Illegal(_))));
        let yesterday = date(2026, 11, 23);
        end_guardian(store, mette, now, &noah, 1, yesterday, line("Retten")).await.unwrap();
        let twice = end_guardian(store, mette, now, &noah, 1, yesterday, line("Retten")).await;
        assert!(matches!(twice, Err(Refused::Conflict(_))));
        let record = young_person(store, mette, now, &noah).await.unwrap();
        let left: Vec<_> = record.guardians.iter().map(|it| (it.nth, it.name.as_str(), it.custody)).collect();
        assert_eq!(left, [(2, "Peter Kjær", false)]);
    }
}

#[tokio::test]
async fn a_protected_address_is_shown_only_to_who_asks_and_that_is_traced() {
    for store in stores().await {
        let nordlund = Nordlund::new(&store).await;
        let noah = nordlund.reported(17, 1, "Noah Lindholm").await;
        let (store, now, mette) = (nordlund.world.store, nordlund.world.now, &nordlund.mette);
        let version = young_person(store, mette, now, &noah).await.unwrap().person.version.clone();
        let correction = Correction {
            name: line("Noah Kjær Lindholm"),
            phone: None,
            email: None,
            address: Some(Some(words("Brogade 1\n9999 Nordlund"))),
            version,
        };
        correct_identity(store, mette, now, &noah, correction.clone()).await.unwrap();
        let stale = correct_identity(store, &nordlund.ali, now, &noah, correction).await;
        assert!(matches!(stale, Err(Refused::Conflict(_))), "filled in for a version that is gone");

        record_protection(store, mette, now, &noah, true, line("Folkeregisteret")).await.unwrap();
        let record = young_person(store, mette, now, &noah).await.unwrap();
        assert_eq!((record.person.name.as_str(), &record.person.address), ("Noah Kjær Lindholm", &None));
        assert_eq!(record.person.protection.as_ref().unwrap().source, "Folkeregisteret");
        let address = reveal_address(store, mette, now, &noah).await.unwrap();
        assert_eq!(address.as_deref(), Some("Brogade 1\n9999 Nordlund"));
        let cpr = reveal_cpr(store, mette, now, &noah).await.unwrap();
        assert_eq!(cpr.len(), 10);
        let log = readers(store, mette, now, &noah, None).await.unwrap();
        let pages: Vec<_> = log.readers.iter().flat_map(|reader| &reader.pages).collect();
        for page in ["case-address", "case-cpr"] {
            assert!(pages.iter().any(|seen| *seen == page), "{page}");
        }
    }
}

#[tokio::test]
async fn consent_names_a_school_that_reported_and_can_be_taken_back() {
    for store in stores().await {
        let nordlund = Nordlund::new(&store).await;
        let noah = nordlund.reported(17, 1, "Noah Lindholm").await;
        let (store, now, mette) = (nordlund.world.store, nordlund.world.now, &nordlund.mette);
        let today = now.day();
        let note = |institution: &'static str| {
            note_consent(store, mette, now, &noah, institution, today, line("I samtale"))
        };
        assert!(matches!(note("fgu-nordlund").await, Err(Refused::Absent)), "it sent no report");
        note("nordlund-tekniske-skole").await.unwrap();
        assert!(matches!(note("nordlund-tekniske-skole").await, Err(Refused::Conflict(_))));
        let consent = young_person(store, mette, now, &noah).await.unwrap().consents[0].clone();
        assert_eq!(consent.institution, "Nordlund Tekniske Skole");
        note_consent_withdrawn(store, mette, now, &noah, &consent.id).await.unwrap();
        assert!(young_person(store, mette, now, &noah).await.unwrap().consents.is_empty());
        let twice = note_consent_withdrawn(store, mette, now, &noah, &consent.id).await;
        assert!(matches!(twice, Err(Refused::Absent)));
    }
}
