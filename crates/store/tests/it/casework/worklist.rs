//! What waits: order, pages, counts, filters, search, neighbours.

use domain::directory::Role;
use store::Refused;
use store::access::readers;
use store::casework::record::neighbours;
use store::casework::worklist::{Counsellor, Due, Filter, Only, count_worklist, search, worklist};
use store::casework::{NewNote, assign, make_link, write_note, young_person};
use store::testing::{a_report, stores};

use super::{Nordlund, nobodys, words};

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
        let cpr = a_report().for_pupil_aged(17).for_pupil_number(1).cpr();
        for text in ["noah", "KJÆR", "lind", "  Noah  Kjær", &cpr, &format!("{}-{}", &cpr[..6], &cpr[6..])]
        {
            assert_eq!(found(text).await, 1, "{}", store.engine);
        }
        for text in ["oah", "%", "n_ah", "", "Lindholm Noah"] {
            assert_eq!(found(text).await, 0, "{text:?} on {}", store.engine);
        }
        let seen = readers(world.store, &nordlund.mette, world.now, &case, None).await.unwrap();
        let pages = seen.readers.iter().flat_map(|reader| &reader.pages);
        assert!(pages.into_iter().any(|page| page == "search"), "{}", store.engine);
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
