//! What a municipality and a school agree on: versions, who may move them, and the clocks that follow.

use domain::agreements::{RawContact, RawTask, RawTerms, State};
use domain::clocks::Promise;
use domain::directory::Role;
use domain::text::FreeText;
use jiff::civil::date;
use store::Refused;
use store::access::Viewer;
use store::agreements::{
    Agreement, Answer, NotProposed, NotSaved, agreement, agreements, answer, in_force_at, propose, save_draft,
};
use store::directory::relations_of;
use store::reports::{message, open};
use store::testing::{Nordlund, TestStore, World, a_report, stores};
use store::tick::tick;

fn contact(name: &str) -> RawContact {
    RawContact {
        name: name.into(),
        email: format!("{}@eksempel.dk", name.to_lowercase()),
        ..RawContact::default()
    }
}

/// Opened within one weekday, reached within so many, answered within five.
fn terms(contact_within: &str) -> RawTerms {
    RawTerms {
        municipality_contacts: vec![contact("Mette")],
        institution_contacts: vec![contact("Jonas"), RawContact::default()],
        reporting: "Frafald meldes samme dag.".into(),
        opened_within: "1".into(),
        contact_within: contact_within.into(),
        feedback_within: "5".into(),
        tasks: vec![RawTask { what: "Ringer hjem".into(), who: "institution".into() }],
        review_on: "1-12-2027".into(),
    }
}

struct Two<'s> {
    world: World<'s>,
    n: Nordlund,
    leader: Viewer,
    pair: String,
}

impl<'s> Two<'s> {
    async fn of(store: &'s TestStore) -> Self {
        let world = World::new(store);
        let n = world.nordlund().await;
        let leader = world.a_person(Role::KuiLeader, &n.municipality).await;
        let pair = relations_of(store, n.school.id).await.unwrap()[0].public_id.clone();
        Self { world, n, leader, pair }
    }

    async fn seen_by(&self, viewer: &Viewer, store: &TestStore) -> Agreement {
        agreement(store, viewer, self.world.now, &self.pair).await.unwrap()
    }

    /// The side of `by` proposes these terms: the version's number.
    async fn proposed(&self, store: &TestStore, by: &Viewer, terms: RawTerms) -> u32 {
        let draft = self.seen_by(by, store).await.draft.map(|draft| draft.mark).unwrap_or_default();
        let mark = save_draft(store, by, self.world.now, &self.pair, terms, draft).await.unwrap();
        propose(store, by, self.world.now, &self.pair, mark).await.unwrap()
    }

    /// Both agree to these terms.
    async fn agreed(&self, store: &TestStore, terms: RawTerms) -> u32 {
        let number = self.proposed(store, &self.leader, terms).await;
        answer(store, &self.n.jonas, self.world.now, &self.pair, number, Answer::Agree).await.unwrap();
        number
    }
}

#[tokio::test]
async fn an_agreement_is_in_force_when_both_have_agreed_and_reports_get_its_clocks() {
    for store in stores().await {
        let two = Two::of(&store).await;
        let number = two.proposed(&store, &two.leader, terms("3")).await;
        let before = two.world.receive(&two.n.jonas, &two.n.school, a_report().for_pupil_number(1)).await;
        assert!(before.clocks.iter().all(|clock| !clock.rule.starts_with("agreed")), "nothing is agreed yet");
        let own = answer(&store, &two.leader, two.world.now, &two.pair, number, Answer::Agree).await;
        assert!(matches!(own, Err(Refused::Illegal(_))), "{}: nobody agrees with oneself", store.engine);

        answer(&store, &two.n.jonas, two.world.now, &two.pair, number, Answer::Agree).await.unwrap();
        let seen = two.seen_by(&two.leader, &store).await;
        let version = seen.in_force().unwrap();
        assert_eq!(version.terms.institution_contacts.len(), 1, "blank rows are no contacts");
        assert_eq!(version.proposed.as_ref().unwrap().name, two.leader.name);
        assert_eq!(version.answered.as_ref().unwrap().name, two.n.jonas.name);
        assert_eq!(version.in_force_from, Some(two.world.now.day()));

        let report = a_report().for_pupil_number(2).for_pupil_aged(17);
        let after = two.world.receive(&two.n.jonas, &two.n.school, report).await;
        let agreed: Vec<_> = after
            .clocks
            .iter()
            .filter(|clock| clock.rule.starts_with("agreed"))
            .map(|clock| (clock.rule.as_str(), clock.statutory, clock.due.to_string()))
            .collect();
        assert_eq!(
            agreed,
            [
                ("agreed-opened-1", false, "2026-11-25".to_owned()),
                ("agreed-contact-3", false, "2026-11-27".to_owned()),
                ("agreed-feedback-5", false, "2026-12-01".to_owned()),
            ],
            "{}",
            store.engine
        );
        let other = two.world.a_school_reporting_to("fgu-nordlund", &two.n.municipality).await;
        let ulla = two.world.a_counsellor_at(&other).await;
        let elsewhere = two.world.receive(&ulla, &other, a_report().for_pupil_number(3)).await;
        assert!(elsewhere.clocks.iter().all(|clock| !clock.rule.starts_with("agreed")), "each pair its own");
        let linked = in_force_at(store.reading(), two.n.municipality.id).await.unwrap();
        assert_eq!(linked.get(&two.n.school.code), Some(&two.pair));
    }
}

#[tokio::test]
async fn a_change_is_a_new_version_and_running_clocks_keep_what_was_promised() {
    for store in stores().await {
        let two = Two::of(&store).await;
        two.agreed(&store, terms("3")).await;
        let old = two.world.receive(&two.n.jonas, &two.n.school, a_report().for_pupil_number(1)).await;
        // The school proposes the change this time.
        let second = two.proposed(&store, &two.n.jonas, terms("5")).await;
        answer(&store, &two.leader, two.world.now, &two.pair, second, Answer::Agree).await.unwrap();
        let seen = two.seen_by(&two.n.jonas, &store).await;
        let states: Vec<_> = seen.versions.iter().map(|it| (it.number, it.state)).collect();
        assert_eq!(states, [(2, State::InForce), (1, State::Superseded)], "{}", store.engine);
        assert_eq!(seen.before(seen.in_force().unwrap()).unwrap().number, 1);
        assert_eq!(seen.version(1).unwrap().terms.contact_within, "3", "never edited away");

        let new = two.world.receive(&two.n.jonas, &two.n.school, a_report().for_pupil_number(2)).await;
        let rule = |receipt: &store::reports::Received| {
            receipt.clocks.iter().find(|it| it.rule.starts_with("agreed-contact")).unwrap().rule.clone()
        };
        assert_eq!((rule(&old), rule(&new)), ("agreed-contact-3".into(), "agreed-contact-5".into()));
    }
}

#[tokio::test]
async fn a_proposal_is_declined_with_words_or_taken_back_and_what_is_in_force_stays() {
    for store in stores().await {
        let two = Two::of(&store).await;
        let (now, pair) = (two.world.now, two.pair.as_str());
        two.agreed(&store, terms("3")).await;
        let second = two.proposed(&store, &two.leader, terms("9")).await;
        let mark = save_draft(&store, &two.n.jonas, now, pair, terms("2"), String::new()).await.unwrap();
        let while_one_waits = propose(&store, &two.n.jonas, now, pair, mark).await;
        assert!(matches!(while_one_waits, Err(NotProposed::OneWaits)), "{while_one_waits:?}");
        let words = FreeText::new("For sent for de yngste.", 2_000).unwrap();
        let wrong = answer(&store, &two.n.jonas, now, pair, second + 1, Answer::Decline(words.clone())).await;
        assert!(matches!(wrong, Err(Refused::Conflict(_))), "only what was read is answered: {wrong:?}");
        answer(&store, &two.n.jonas, now, pair, second, Answer::Decline(words)).await.unwrap();
        let third = two.proposed(&store, &two.leader, terms("4")).await;
        assert!(matches!(
            answer(&store, &two.n.jonas, now, pair, third, Answer::Withdraw(None)).await,
            Err(Refused::Illegal(_))
        ));
        answer(&store, &two.leader, now, pair, third, Answer::Withdraw(None)).await.unwrap();
        let late = answer(&store, &two.n.jonas, now, pair, third, Answer::Agree).await;
        assert!(matches!(late, Err(Refused::Conflict(_))), "{late:?}");
        let seen = two.seen_by(&two.leader, &store).await;
        let states: Vec<_> = seen.versions.iter().map(|it| it.state).collect();
        assert_eq!(states, [State::Withdrawn, State::Declined, State::InForce], "{}", store.engine);
        assert_eq!(seen.version(2).unwrap().words.as_deref(), Some("For sent for de yngste."));
    }
}

#[tokio::test]
async fn an_unfinished_draft_is_kept_for_its_side_alone_and_not_sent() {
    for store in stores().await {
        let two = Two::of(&store).await;
        let half = RawTerms { contact_within: "snart".into(), ..RawTerms::default() };
        let mark = save_draft(&store, &two.leader, two.world.now, &two.pair, half.clone(), String::new());
        let mark = mark.await.unwrap();
        let refused = propose(&store, &two.leader, two.world.now, &two.pair, mark).await;
        let Err(NotProposed::Mistakes(mistakes)) = refused else { panic!("{refused:?}") };
        assert!(mistakes.len() > 4, "{}: {mistakes:?}", store.engine);
        assert_eq!(two.seen_by(&two.leader, &store).await.draft.unwrap().terms, half);
        assert_eq!(two.seen_by(&two.n.jonas, &store).await.draft, None);
    }
}

#[tokio::test]
async fn the_second_of_two_editors_gets_what_the_first_saved_and_loses_nothing() {
    for store in stores().await {
        let two = Two::of(&store).await;
        let colleague = two.world.a_person(Role::Coordinator, &two.n.municipality).await;
        let (now, pair) = (two.world.now, two.pair.as_str());
        let mark = save_draft(&store, &two.leader, now, pair, terms("3"), String::new()).await.unwrap();
        save_draft(&store, &colleague, now, pair, terms("4"), mark.clone()).await.unwrap();
        let second = save_draft(&store, &two.leader, now, pair, terms("5"), mark).await;
        let Err(NotSaved::Changed(there)) = second else { panic!("{second:?}") };
        assert_eq!((there.by.as_str(), there.terms.contact_within.as_str()), (colleague.name.as_str(), "4"));
        let knowing = save_draft(&store, &two.leader, now, pair, terms("5"), there.mark).await;
        assert!(knowing.is_ok(), "{}: {knowing:?}", store.engine);
    }
}

#[tokio::test]
async fn only_the_two_read_and_only_some_of_them_write() {
    for store in stores().await {
        let two = Two::of(&store).await;
        two.agreed(&store, terms("3")).await;
        let (now, pair) = (two.world.now, two.pair.as_str());
        let mette = two.world.a_kui_counsellor_at(&two.n.municipality).await;
        assert!(!two.seen_by(&mette, &store).await.may_write);
        let mark = save_draft(&store, &mette, now, pair, terms("4"), String::new()).await;
        assert!(matches!(mark, Err(NotSaved::Refused(Refused::Absent))), "{mark:?}");
        let fjordby = two.world.a_municipality("9902").await;
        let fgu = two.world.a_school_reporting_to("fgu-nordlund", &two.n.municipality).await;
        for other in [
            two.world.a_person(Role::KuiLeader, &fjordby).await,
            two.world.a_counsellor_at(&fgu).await,
            two.world.a_person(Role::Administrator, &two.n.municipality).await,
            two.world.a_person(Role::JobCentre, &two.n.municipality).await,
            two.world.a_person(Role::Auditor, &two.n.municipality).await,
        ] {
            let seen = agreement(&store, &other, now, pair).await;
            assert!(matches!(seen, Err(Refused::Absent)), "{}: {other:?}", store.engine);
            let listed = agreements(&store, &other, now).await.unwrap();
            assert!(listed.iter().all(|it| it.pair != pair), "{other:?}");
        }
    }
}

#[tokio::test]
async fn departures_are_counted_and_the_school_is_not_told_of_contact() {
    for store in stores().await {
        let mut two = Two::of(&store).await;
        two.agreed(&store, terms("1")).await;
        let mette = two.world.a_kui_counsellor_at(&two.n.municipality).await;
        let report = a_report().for_pupil_number(1);
        let receipt = two.world.receive(&two.n.jonas, &two.n.school, report).await;
        two.world.days_pass(3);
        let now = two.world.now;
        open(&store, now, &mette, receipt.number).await.unwrap();
        let words = FreeText::new("Vi har talt med ham.", 2_000).unwrap();
        message(&store, now, &two.n.jonas, receipt.number, words.clone()).await.unwrap();
        let kept = |seen: &Agreement| {
            let told = seen.kept.iter().map(|it| (it.promise, it.in_time, it.late, it.overdue, it.running));
            told.collect::<Vec<_>>()
        };
        let seen = two.seen_by(&two.leader, &store).await;
        assert_eq!(
            kept(&seen),
            [(Promise::Opened, 0, 1, 0, 0), (Promise::Contact, 0, 0, 1, 0), (Promise::Feedback, 0, 0, 0, 1)],
            "{}: the school's own message is no answer to it",
            store.engine
        );
        message(&store, now, &mette, receipt.number, words).await.unwrap();
        let seen = two.seen_by(&two.n.jonas, &store).await;
        assert_eq!(kept(&seen), [(Promise::Opened, 0, 1, 0, 0), (Promise::Feedback, 1, 0, 0, 0)]);
        let listed = agreements(&store, &two.leader, now).await.unwrap();
        assert_eq!(listed[0].departures, (2, 3), "{}", store.engine);
    }
}

#[tokio::test]
async fn on_the_day_of_review_both_sides_are_told_once() {
    for store in stores().await {
        let mut two = Two::of(&store).await;
        two.agreed(&store, terms("3")).await;
        two.world.it_is(date(2027, 11, 30));
        assert_eq!(tick(&store, two.world.now).await.unwrap().reviews, 0, "{}: the day before", store.engine);
        two.world.it_is(date(2027, 12, 1));
        assert_eq!(tick(&store, two.world.now).await.unwrap().reviews, 1, "{}", store.engine);
        assert_eq!(tick(&store, two.world.now).await.unwrap().reviews, 0, "{}: once", store.engine);
        let happened = store::feed::after(store.reading(), 0, 100_000).await.unwrap();
        let told = happened.iter().filter(|it| it.kind == Some(store::Kind::AgreementReviewDue));
        assert_eq!(told.count(), 1, "{}", store.engine);
    }
}
