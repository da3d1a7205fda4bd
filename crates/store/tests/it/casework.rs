//! The municipality's day: the list, the record, who has the case, notes, what is recorded.

use domain::casework::{Activity, ActivitySource};
use domain::directory::Role;
use domain::reports::new_report::Field;
use domain::tables::ActivityStateCode;
use domain::text::{FreeText, Line};
use jiff::civil::date;
use store::Refused;
use store::access::Viewer;
use store::casework::record::{neighbours, readers};
use store::casework::timeline::{By, What, Words};
use store::casework::worklist::{Counsellor, Due, Filter, Only, count_worklist, search, worklist};
use store::casework::{
    Assignment, Correction, NewGuardian, NewNote, accept_handover, assign, confirm_activity,
    correct_identity, end_guardian, make_link, note_consent, note_consent_withdrawn, offer_handover,
    record_activity, record_guardian, record_protection, return_handover, reveal_address, reveal_cpr,
    write_note, young_person,
};
use store::directory::Organisation;
use store::testing::{World, a_report, stores};

fn line(text: &str) -> Line {
    Line::new(text, 200).expect("a line")
}

fn words(text: &str) -> FreeText {
    FreeText::new(text, 2000).expect("words")
}

/// Nordlund with two counsellors and a school that reports to it.
struct Nordlund<'s> {
    world: World<'s>,
    municipality: Organisation,
    school: Organisation,
    jonas: Viewer,
    mette: Viewer,
    ali: Viewer,
}

impl<'s> Nordlund<'s> {
    async fn new(store: &'s store::Store) -> Self {
        let world = World::new(store);
        let municipality = world.a_municipality("9901").await;
        let school = world.a_school_reporting_to("nordlund-tekniske-skole", &municipality).await;
        Self {
            jonas: world.a_counsellor_at(&school).await,
            mette: world.a_kui_counsellor_at(&municipality).await,
            ali: world.a_kui_counsellor_at(&municipality).await,
            municipality,
            school,
            world,
        }
    }

    async fn reported(&self, age: u8, serial: u16, name: &str) -> String {
        let report = a_report().for_pupil_aged(age).for_pupil_number(serial).with(Field::Name, name);
        self.world.receive(&self.jonas, &self.school, report).await;
        let found = search(self.world.store, &self.mette, self.world.now, self.municipality.id, name).await;
        found.expect("the database").first().expect("the case of the report").case.clone()
    }

    async fn list(&self, filter: &Filter) -> Vec<String> {
        let page =
            worklist(self.world.store, &self.mette, self.world.now, self.municipality.id, filter, None).await;
        page.expect("the database").rows.iter().map(|row| row.name.clone()).collect()
    }
}

fn nobodys(case: &str) -> Assignment {
    Assignment { case: case.to_owned(), shown_with: None }
}

#[tokio::test]
async fn the_list_begins_with_what_is_most_urgent_and_pages_without_gap_or_repeat() {
    for store in stores().await {
        let mut nordlund = Nordlund::new(&store).await;
        nordlund.reported(19, 1, "Malthe Skov").await;
        nordlund.world.days_pass(1);
        nordlund.reported(17, 2, "Noah Lindholm").await;
        nordlund.reported(20, 3, "Oliver Thygesen").await;
        assert_eq!(
            nordlund.list(&Filter::default()).await,
            ["Malthe Skov", "Noah Lindholm", "Oliver Thygesen"],
            "{}: first due, then under 18",
            store.engine
        );
        for serial in 10..70 {
            nordlund.reported(18, serial, &format!("Ung {serial}")).await;
        }
        let (world, filter) = (&nordlund.world, Filter::default());
        let page = |after: Option<String>| {
            let (mette, filter) = (&nordlund.mette, &filter);
            async move {
                let id = nordlund.municipality.id;
                worklist(world.store, mette, world.now, id, filter, after.as_deref()).await.unwrap()
            }
        };
        let first = page(None).await;
        let second = page(first.next.clone()).await;
        assert_eq!((first.rows.len(), second.rows.len(), &second.next), (50, 13, &None), "{}", store.engine);
        let mut all: Vec<_> = first.rows.iter().chain(&second.rows).map(|row| row.case.clone()).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 63, "{}", store.engine);
    }
}

#[tokio::test]
async fn a_row_says_who_which_clock_and_from_where() {
    for store in stores().await {
        let nordlund = Nordlund::new(&store).await;
        nordlund.reported(17, 1, "Noah Kjær Lindholm").await;
        let (world, id) = (&nordlund.world, nordlund.municipality.id);
        let page =
            worklist(world.store, &nordlund.mette, world.now, id, &Filter::default(), None).await.unwrap();
        let row = &page.rows[0];
        assert_eq!((row.name.as_str(), row.age), ("Noah Kjær Lindholm", 17));
        assert!(row.cpr.ends_with("-••••") && row.cpr.len() > 10, "{}", row.cpr);
        assert_eq!(row.clock.as_ref().map(|clock| clock.rule.as_str()), Some("goal-open"));
        let report = row.report.as_ref().unwrap();
        assert_eq!((report.kind.code(), report.institution.as_str()), ("dropout", "Nordlund Tekniske Skole"));
        assert_eq!((row.unopened, row.nobody_acted), (1, false));
        assert!(row.contact_person.is_none() && row.last_contact.is_none());
    }
}

#[tokio::test]
async fn another_municipality_sees_nothing_of_it() {
    for store in stores().await {
        let nordlund = Nordlund::new(&store).await;
        let case = nordlund.reported(17, 1, "Noah Kjær Lindholm").await;
        let fjordby = nordlund.world.a_municipality("9902").await;
        let stranger = nordlund.world.a_kui_counsellor_at(&fjordby).await;
        let (store, now, id) = (nordlund.world.store, nordlund.world.now, nordlund.municipality.id);
        let page = worklist(store, &stranger, now, id, &Filter::default(), None).await.unwrap();
        assert!(page.rows.is_empty());
        assert_eq!(count_worklist(store, &stranger, now, id, &Filter::default()).await.unwrap().team, 0);
        assert!(search(store, &stranger, now, id, "Noah").await.unwrap().is_empty());
        assert!(matches!(young_person(store, &stranger, now, &case).await, Err(Refused::Absent)));
        let jonas = young_person(store, &nordlund.jonas, now, &case).await;
        assert!(matches!(jonas, Err(Refused::Absent)), "a school has no way to a case");
        let note = NewNote { text: words("Hej"), only_for: None };
        assert!(matches!(write_note(store, &stranger, now, &case, note).await, Err(Refused::Absent)));
    }
}

#[tokio::test]
async fn views_and_the_due_strip_count_what_the_filters_show() {
    for store in stores().await {
        let mut nordlund = Nordlund::new(&store).await;
        let noah = nordlund.reported(17, 1, "Noah Lindholm").await;
        nordlund.reported(19, 2, "Malthe Skov").await;
        nordlund.world.days_pass(3);
        nordlund.reported(16, 3, "Freja Madsen").await;
        let (store, now, id) = (nordlund.world.store, nordlund.world.now, nordlund.municipality.id);
        assign(store, &nordlund.mette, now, &nordlund.mette.public_id, vec![nobodys(&noah)]).await.unwrap();

        let counts = count_worklist(store, &nordlund.mette, now, id, &Filter::default()).await.unwrap();
        // Friday: two reports of Tuesday weren't opened by Thursday; half of the five weekdays has gone for one of them.
        assert_eq!((counts.team, counts.mine, counts.new, counts.unopened_too_long), (3, 1, 3, 2));
        assert_eq!(counts.due.get(&Due::Overdue), Some(&2));
        assert_eq!(counts.due.get(&Due::NextWeek), Some(&1));
        for (only, expected) in [
            (Only::New, counts.new),
            (Only::NobodyActed, counts.nobody_acted),
            (Only::UnopenedTooLong, counts.unopened_too_long),
        ] {
            let shown = nordlund.list(&Filter { only: Some(only), ..Filter::default() }).await;
            assert_eq!(u64::try_from(shown.len()).unwrap(), expected, "{only:?}: {shown:?}");
        }
        let mine = Filter { counsellor: Counsellor::Me, ..Filter::default() };
        assert_eq!(nordlund.list(&mine).await, ["Noah Lindholm"]);
        let nobody = Filter { counsellor: Counsellor::Nobody, under_18: Some(false), ..Filter::default() };
        assert_eq!(nordlund.list(&nobody).await, ["Malthe Skov"]);
        let due = Filter { due: Some(Due::NextWeek), ..Filter::default() };
        assert_eq!(nordlund.list(&due).await, ["Freja Madsen"]);
        let other = Filter { institution: Some("fgu-nordlund".into()), ..Filter::default() };
        assert!(nordlund.list(&other).await.is_empty());
    }
}

#[tokio::test]
async fn nobody_has_acted_until_somebody_writes() {
    for store in stores().await {
        let mut nordlund = Nordlund::new(&store).await;
        let noah = nordlund.reported(17, 1, "Noah Lindholm").await;
        nordlund.world.days_pass(1);
        let idle = Filter { only: Some(Only::NobodyActed), ..Filter::default() };
        assert!(nordlund.list(&idle).await.is_empty(), "one of five weekdays has gone");
        nordlund.world.days_pass(1);
        assert_eq!(nordlund.list(&idle).await, ["Noah Lindholm"], "two of five: half, rounded down");
        let note = NewNote { text: words("Ringer i morgen."), only_for: None };
        write_note(&store, &nordlund.mette, nordlund.world.now, &noah, note).await.unwrap();
        assert!(nordlund.list(&idle).await.is_empty(), "{}", store.engine);
    }
}

#[tokio::test]
async fn search_finds_by_any_word_of_the_name_and_by_number_and_is_traced() {
    for store in stores().await {
        let nordlund = Nordlund::new(&store).await;
        let case = nordlund.reported(17, 1, "Noah Kjær Lindholm").await;
        let (world, id) = (&nordlund.world, nordlund.municipality.id);
        let found = async |text: &str| {
            let hits = search(world.store, &nordlund.mette, world.now, id, text).await.unwrap();
            hits.len()
        };
        let cpr = a_report().for_pupil_aged(17).for_pupil_number(1).cpr(world.now);
        for text in ["noah", "KJÆR", "lind", "  Noah  Kjær", &cpr, &format!("{}-{}", &cpr[..6], &cpr[6..])]
        {
            assert_eq!(found(text).await, 1, "{}", store.engine);
        }
        for text in ["oah", "%", "n_ah", "", "Lindholm Noah"] {
            assert_eq!(found(text).await, 0, "{text:?} on {}", store.engine);
        }
        let seen = readers(world.store, &nordlund.mette, world.now, &case).await.unwrap();
        assert!(seen.1.iter().any(|reader| reader.page == "search"), "{}", store.engine);
    }
}

#[tokio::test]
async fn of_two_who_assign_the_second_is_told_who_was_quicker() {
    for store in stores().await {
        let nordlund = Nordlund::new(&store).await;
        let emil = nordlund.reported(17, 1, "Emil Ravn Sørensen").await;
        let sara = nordlund.reported(17, 2, "Sara Nygaard").await;
        let (store, now) = (nordlund.world.store, nordlund.world.now);
        let (mette, ali) = (&nordlund.mette, &nordlund.ali);
        let first = assign(store, mette, now, &ali.public_id, vec![nobodys(&emil)]).await.unwrap();
        assert_eq!((first.done, first.meanwhile.len()), (1, 0));
        let both = vec![nobodys(&emil), nobodys(&sara)];
        let second = assign(store, ali, now, &mette.public_id, both).await.unwrap();
        assert_eq!(second.done, 1);
        let conflict = &second.meanwhile[0];
        assert_eq!(
            (conflict.name.as_str(), conflict.now_with.as_deref(), conflict.at),
            ("Emil Ravn Sørensen", Some(ali.name.as_str()), Some(now))
        );
        let too_many = (0..101).map(|_| nobodys(&emil)).collect();
        let refused = assign(store, mette, now, &ali.public_id, too_many).await;
        assert!(matches!(refused, Err(Refused::Illegal(_))));
        let stranger = assign(store, mette, now, &nordlund.jonas.public_id, vec![nobodys(&sara)]).await;
        assert!(matches!(stranger, Err(Refused::Illegal(_))), "a school's counsellor is no colleague");
        let nobody = assign(store, mette, now, &mette.public_id, vec![nobodys(&sara), nobodys("X")]).await;
        assert!(matches!(nobody, Err(Refused::Absent)));
    }
}

#[tokio::test]
async fn a_case_that_is_handed_over_is_taken_or_returned_by_the_one_who_is_asked() {
    for store in stores().await {
        let nordlund = Nordlund::new(&store).await;
        let noah = nordlund.reported(17, 1, "Noah Lindholm").await;
        let (store, now, mette, ali) =
            (nordlund.world.store, nordlund.world.now, &nordlund.mette, &nordlund.ali);
        assign(store, mette, now, &mette.public_id, vec![nobodys(&noah)]).await.unwrap();
        offer_handover(store, mette, now, &noah, &ali.public_id, words("Ali kender skolen.")).await.unwrap();
        let twice = offer_handover(store, mette, now, &noah, &ali.public_id, words("Igen")).await;
        assert!(matches!(twice, Err(Refused::Illegal(_))));

        let offer = young_person(store, ali, now, &noah).await.unwrap().on_offer.clone().unwrap();
        assert_eq!((offer.to_me, offer.reason.as_deref()), (true, Some("Ali kender skolen.")));
        assert!(matches!(accept_handover(store, mette, now, &offer.id).await, Err(Refused::Absent)));
        return_handover(store, ali, now, &offer.id, words("Jeg kender familien.")).await.unwrap();
        let record = young_person(store, mette, now, &noah).await.unwrap();
        assert_eq!(record.person.contact_person.as_ref().unwrap().id, mette.public_id);
        assert!(record.on_offer.is_none());

        offer_handover(store, mette, now, &noah, &ali.public_id, words("Så nu?")).await.unwrap();
        let offer = young_person(store, ali, now, &noah).await.unwrap().on_offer.clone().unwrap();
        accept_handover(store, ali, now, &offer.id).await.unwrap();
        let record = young_person(store, mette, now, &noah).await.unwrap();
        assert_eq!(record.person.contact_person.as_ref().unwrap().id, ali.public_id);
        assert!(matches!(accept_handover(store, ali, now, &offer.id).await, Err(Refused::Illegal(_))));
    }
}

#[tokio::test]
async fn a_restricted_note_is_text_for_those_it_names_and_a_fact_for_others() {
    for store in stores().await {
        let nordlund = Nordlund::new(&store).await;
        let noah = nordlund.reported(17, 1, "Noah Lindholm").await;
        let karin = nordlund.world.a_kui_counsellor_at(&nordlund.municipality).await;
        let (store, now) = (nordlund.world.store, nordlund.world.now);
        let note =
            NewNote { text: words("Hemmeligt"), only_for: Some(vec![nordlund.mette.public_id.clone()]) };
        write_note(store, &karin, now, &noah, note).await.unwrap();

        let read_by = async |viewer: &Viewer| {
            let record = young_person(store, viewer, now, &noah).await.unwrap();
            let note = record.timeline.events.iter().find(|event| matches!(event.what, What::Note { .. }));
            let note = note.unwrap().clone();
            assert!(matches!(&note.by, By::Person { name, .. } if *name == karin.name));
            note
        };
        assert_eq!(read_by(&nordlund.ali).await.words, Words::Restricted);
        let told = What::Note { restricted: true, readers: vec![] };
        assert_eq!(read_by(&nordlund.ali).await.what, told, "whom it names is for those it names");
        assert_eq!(read_by(&nordlund.mette).await.words, Words::Open("Hemmeligt".into()));
        assert_eq!(read_by(&karin).await.words, Words::Open("Hemmeligt".into()));
        let readings = readers(store, &karin, now, &noah).await.unwrap();
        let on_note = readings.1.iter().filter(|reading| reading.page == "case-note");
        let mut names: Vec<_> = on_note.filter_map(|reading| reading.name.clone()).collect();
        names.sort();
        names.dedup();
        let mut expected = vec![karin.name.clone(), nordlund.mette.name.clone()];
        expected.sort();
        assert_eq!(names, expected, "reading it is traced on its own ground");
    }
}

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
        let readings = readers(store, mette, now, &noah).await.unwrap();
        for page in ["case-address", "case-cpr"] {
            assert_eq!(readings.1.iter().filter(|reading| reading.page == page).count(), 1, "{page}");
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

#[tokio::test]
async fn neighbours_follow_the_list() {
    for store in stores().await {
        let mut nordlund = Nordlund::new(&store).await;
        let first = nordlund.reported(17, 1, "Noah Lindholm").await;
        nordlund.world.days_pass(1);
        let second = nordlund.reported(17, 2, "Sara Nygaard").await;
        let (store, now, mette) = (nordlund.world.store, nordlund.world.now, &nordlund.mette);
        let beside = neighbours(store, mette, now, &second, &Filter::default()).await.unwrap();
        assert_eq!((beside.previous, beside.next), (Some(first), None));
        assert!(make_link(store, mette, now, &second).await.unwrap().len() > 40);
        let leader = nordlund.world.a_person(Role::KuiLeader, &nordlund.municipality).await;
        assert!(young_person(store, &leader, now, &second).await.is_ok(), "a leader sees the unit's cases");
    }
}
