//! Plans: versions and their moves, what a partner sees and when, the start and its clock, and what the figures get.

use domain::casework::{Activity, ActivitySource};
use domain::clocks::Ending;
use domain::cpr::CprRules;
use domain::directory::Role;
use domain::figures::What;
use domain::plans::{
    AgreedStart, PlanAnswer, PlanState, RawPlan, RawStep, StartKind, StartProblem, StepState,
};
use domain::tables::Tables;
use domain::text::FreeText;
use jiff::ToSpan;
use store::access::Viewer;
use store::casework::{Offer, record_activity, record_offer, young_person};
use store::directory::{Identity, Organisation, citizen_signs_in};
use store::plans::{
    CannotAgree, CannotSave, StepChange, agree_start, answer_plan, begin_start, change_step, discard_draft,
    note_plan_answer, plan, save_draft, share_draft, tasks,
};
use store::testing::{World, a_report, stores};
use store::{Refused, Store};

/// Noah of 17, reported in Nordlund, with FGU as a partner who can have a step.
struct There<'s> {
    world: World<'s>,
    mette: Viewer,
    case: String,
    municipality: Organisation,
    fgu: Organisation,
}

impl<'s> There<'s> {
    async fn new(store: &'s Store) -> Self {
        let world = World::new(store);
        let nordlund = world.nordlund().await;
        let fgu = world.a_school_reporting_to("fgu-nordlund", &nordlund.municipality).await;
        world.receive(&nordlund.jonas, &nordlund.school, a_report().for_pupil_aged(17)).await;
        let cpr = a_report().for_pupil_aged(17).cpr();
        let place = nordlund.municipality.id;
        let found = store::casework::worklist::search(store, &nordlund.mette, world.now, place, &cpr).await;
        let case = found.unwrap()[0].case.clone();
        Self { mette: nordlund.mette, case, municipality: nordlund.municipality, fgu, world }
    }

    async fn save(&self, edition: i64, steps: &[(&str, &str)]) -> Result<i32, CannotSave> {
        let steps = steps.iter().map(|(what, party)| RawStep {
            what: (*what).into(),
            party: (*party).into(),
            ..RawStep::default()
        });
        let raw = RawPlan { aim: "Noget med mad.".into(), steps: steps.collect(), ..RawPlan::default() };
        save_draft(self.world.store, &self.mette, self.world.now, &self.case, edition, raw).await
    }

    /// A version with these steps, shared.
    async fn shared(&self, steps: &[(&str, &str)]) -> i32 {
        self.save(0, steps).await.unwrap();
        self.share().await
    }

    async fn share(&self) -> i32 {
        let edition = self.versions().await[0].edition;
        share_draft(self.world.store, &self.mette, self.world.now, &self.case, edition).await.unwrap()
    }

    async fn says(&self, version: i32, answer: PlanAnswer) -> Result<(), Refused> {
        let how = FreeText::new("I samtale.", 100).unwrap();
        let (store, now) = (self.world.store, self.world.now);
        note_plan_answer(store, &self.mette, now, &self.case, version, answer, how).await
    }

    async fn versions(&self) -> Vec<store::plans::Version> {
        plan(self.world.store, &self.mette, self.world.now, &self.case).await.unwrap().versions.clone()
    }

    /// Noah as he signs in himself.
    async fn noah(&self) -> Viewer {
        let identity = Identity { issuer: "mitid".into(), subject: "noah".into() };
        let cpr =
            CprRules { demo: true }.read(&a_report().for_pupil_aged(17).cpr(), self.world.now.day()).unwrap();
        let person = citizen_signs_in(self.world.store, self.world.now, identity, None, &cpr).await.unwrap();
        self.world.viewer(person).await
    }

    /// What this viewer sees of plans: names and steps.
    async fn sees(&self, viewer: &Viewer) -> Vec<String> {
        let found = tasks(self.world.store, viewer, self.world.now).await.unwrap();
        found.iter().flat_map(|of| of.tasks.iter().map(|task| task.step.what.clone())).collect()
    }
}

/// The row of the world's only case.
const THE_ONLY_CASE: i64 = 1;

const STEPS: [(&str, &str); 3] =
    [("Ringe til FGU", "municipality"), ("Besøg", "institution:fgu-nordlund"), ("CV", "job-centre")];

#[tokio::test]
async fn a_version_is_drafted_shared_answered_and_superseded() {
    for store in stores().await {
        let there = There::new(&store).await;
        assert_eq!(there.shared(&STEPS).await, 1, "{}", store.engine);
        there.says(1, PlanAnswer::NotQuite).await.unwrap();
        assert_eq!(there.versions().await[0].state, PlanState::Disagreed);

        assert_eq!(there.save(0, &STEPS[..2]).await.unwrap(), 2);
        let states =
            async || there.versions().await.iter().map(|it| (it.number, it.state)).collect::<Vec<_>>();
        assert_eq!(states().await, [(2, PlanState::Draft), (1, PlanState::Disagreed)]);
        there.share().await;
        assert_eq!(states().await, [(2, PlanState::Waiting), (1, PlanState::Superseded)]);
        let late = there.says(1, PlanAnswer::Yes).await.unwrap_err();
        assert!(matches!(late, Refused::Illegal(_)), "{late:?}");
        there.says(2, PlanAnswer::Yes).await.unwrap();
        let newest = there.versions().await.remove(0);
        assert_eq!(newest.state, PlanState::Agreed);
        assert!(newest.answer.unwrap().noted_by.is_some());
    }
}

#[tokio::test]
async fn of_two_who_write_one_draft_the_second_is_told_and_nothing_changes() {
    for store in stores().await {
        let there = There::new(&store).await;
        there.save(0, &STEPS).await.unwrap();
        let late = there.save(0, &STEPS[..1]).await.unwrap_err();
        assert!(matches!(late, CannotSave::Refused(Refused::Conflict(_))), "{}: {late:?}", store.engine);
        let draft = there.versions().await.remove(0);
        assert_eq!(draft.content.steps.len(), 3);
        there.save(draft.edition, &STEPS[..1]).await.unwrap();
        let (now, case) = (there.world.now, &there.case);
        let stale = share_draft(&store, &there.mette, now, case, draft.edition).await.unwrap_err();
        assert!(matches!(stale, Refused::Conflict(_)), "nobody shares what they haven't seen: {stale:?}");
        discard_draft(&store, &there.mette, now, case).await.unwrap();
        assert!(there.versions().await.is_empty());
    }
}

#[tokio::test]
async fn a_partner_sees_its_own_open_steps_once_the_young_person_said_yes() {
    for store in stores().await {
        let there = There::new(&store).await;
        let ulla = there.world.a_person(Role::FguCounsellor, &there.fgu).await;
        let job = there.world.a_person(Role::JobCentre, &there.municipality).await;
        let elsewhere = there.world.a_municipality("9902").await;
        let stranger = there.world.a_person(Role::JobCentre, &elsewhere).await;
        there.shared(&STEPS).await;
        assert!(there.sees(&ulla).await.is_empty(), "{}: shared, and not yet agreed to", store.engine);

        there.says(1, PlanAnswer::Yes).await.unwrap();
        assert_eq!(
            (there.sees(&ulla).await, there.sees(&job).await),
            (vec!["Besøg".into()], vec!["CV".into()])
        );
        assert!(there.sees(&stranger).await.is_empty() && there.sees(&there.mette).await.is_empty());
        let seen = plan(&store, &there.mette, there.world.now, &there.case).await.unwrap();
        assert_eq!(seen.seen_by.len(), 2, "staff is told that they looked");

        // The next version waits for its answer: until then the one that was agreed to holds.
        there.shared(&[("Praktik", "institution:fgu-nordlund")]).await;
        assert_eq!(there.sees(&ulla).await, ["Besøg"]);
        there.says(2, PlanAnswer::Yes).await.unwrap();
        assert_eq!(there.sees(&ulla).await, ["Praktik"]);
        assert!(there.sees(&job).await.is_empty());

        let step = there.versions().await[0].content.steps[0].id.clone();
        let given_up = |why: Option<&str>| StepChange {
            version: 2,
            step: step.clone(),
            state: StepState::Stopped,
            why: why.map(|why| FreeText::new(why, 100).unwrap()),
        };
        let (now, case) = (there.world.now, &there.case);
        let silent = change_step(&store, &there.mette, now, case, given_up(None)).await.unwrap_err();
        assert!(matches!(silent, Refused::Illegal(_)), "a step is stopped with its reason");
        change_step(&store, &there.mette, now, case, given_up(Some("Flytter"))).await.unwrap();
        assert!(there.sees(&ulla).await.is_empty());
        assert_eq!(there.versions().await[0].content.steps[0].why_stopped.as_deref(), Some("Flytter"));
    }
}

#[tokio::test]
async fn a_yes_that_is_taken_back_closes_what_it_opened() {
    for store in stores().await {
        let there = There::new(&store).await;
        let ulla = there.world.a_person(Role::FguCounsellor, &there.fgu).await;
        there.shared(&STEPS).await;
        there.says(1, PlanAnswer::Yes).await.unwrap();
        assert_eq!(there.sees(&ulla).await, ["Besøg"], "{}", store.engine);
        there.says(1, PlanAnswer::Change).await.unwrap();
        assert!(there.sees(&ulla).await.is_empty());
    }
}

#[tokio::test]
async fn a_no_to_a_newer_version_takes_the_yes_to_the_older_one_back() {
    for store in stores().await {
        let there = There::new(&store).await;
        let ulla = there.world.a_person(Role::FguCounsellor, &there.fgu).await;
        there.shared(&STEPS).await;
        there.says(1, PlanAnswer::Yes).await.unwrap();
        there.shared(&STEPS).await;
        assert_eq!(there.sees(&ulla).await, ["Besøg"], "{}: the new one waits", store.engine);
        there.says(2, PlanAnswer::NotQuite).await.unwrap();
        assert!(there.sees(&ulla).await.is_empty(), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_noted_yes_never_takes_the_place_of_the_young_persons_own_no() {
    for store in stores().await {
        let there = There::new(&store).await;
        let ulla = there.world.a_person(Role::FguCounsellor, &there.fgu).await;
        let noah = there.noah().await;
        there.shared(&STEPS).await;
        let (now, case) = (there.world.now, &there.case);
        let words = Some(FreeText::new("Jeg vil ikke på FGU.", 100).unwrap());
        answer_plan(&store, &noah, now, case, 1, PlanAnswer::NotQuite, words).await.unwrap();
        let noted = there.says(1, PlanAnswer::Yes).await.unwrap_err();
        assert!(matches!(noted, Refused::Conflict(_)), "{}: {noted:?}", store.engine);
        assert!(there.sees(&ulla).await.is_empty());
        let stands = there.versions().await.remove(0).answer.unwrap();
        assert_eq!(stands.words.as_deref(), Some("Jeg vil ikke på FGU."));

        answer_plan(&store, &noah, now, case, 1, PlanAnswer::Yes, None).await.unwrap();
        there.says(1, PlanAnswer::Change).await.unwrap();
        assert!(there.sees(&ulla).await.is_empty(), "what was said to the municipality can close, too");
    }
}

#[tokio::test]
async fn by_a_one_time_link_one_can_say_no_and_open_nothing_to_partners() {
    for store in stores().await {
        let there = There::new(&store).await;
        let noah = there.noah().await;
        let (now, case) = (there.world.now, &there.case);
        let by_link = Viewer { link_case: Some(THE_ONLY_CASE), ..noah };
        there.shared(&STEPS).await;
        let refused = answer_plan(&store, &by_link, now, case, 1, PlanAnswer::Yes, None).await.unwrap_err();
        assert!(matches!(refused, Refused::Illegal(_)), "{}: {refused:?}", store.engine);
        let words = Some(FreeText::new("Nej.", 100).unwrap());
        answer_plan(&store, &by_link, now, case, 1, PlanAnswer::NotQuite, words).await.unwrap();
        there.shared(&STEPS[..1]).await;
        answer_plan(&store, &by_link, now, case, 2, PlanAnswer::Yes, None).await.unwrap();
    }
}

#[tokio::test]
async fn an_institution_that_is_no_partner_any_more_sees_nothing_more() {
    for store in stores().await {
        let there = There::new(&store).await;
        let ulla = there.world.a_person(Role::FguCounsellor, &there.fgu).await;
        there.shared(&STEPS).await;
        there.says(1, PlanAnswer::Yes).await.unwrap();
        assert_eq!(there.sees(&ulla).await, ["Besøg"], "{}", store.engine);
        there.world.relation(&there.fgu, &there.municipality, "ended").await;
        assert!(there.sees(&ulla).await.is_empty(), "{}", store.engine);
    }
}

#[tokio::test]
async fn when_the_case_closes_a_partner_sees_nothing_more_of_it() {
    for store in stores().await {
        let there = There::new(&store).await;
        let ulla = there.world.a_person(Role::FguCounsellor, &there.fgu).await;
        there.shared(&STEPS).await;
        there.says(1, PlanAnswer::Yes).await.unwrap();
        assert_eq!(there.sees(&ulla).await, ["Besøg"], "{}", store.engine);
        let (now, mette) = (there.world.now, &there.mette);
        let record = young_person(&store, mette, now, &there.case).await.unwrap();
        let number = record.reports[0].number.parse().unwrap();
        store::reports::open(&store, now, mette, number).await.unwrap();
        let outcome = Tables::real().closing_outcomes.get("fgu-started").unwrap();
        store::reports::close(&store, now, mette, number, outcome).await.unwrap();
        assert!(there.sees(&ulla).await.is_empty());
    }
}

#[tokio::test]
async fn only_a_partner_of_the_municipality_can_have_a_step() {
    let store = store::testing::embedded().await;
    let there = There::new(&store).await;
    there.world.a_school("nordlund-gymnasium").await;
    let refused = there.save(0, &[("Besøg", "institution:nordlund-gymnasium")]).await.unwrap_err();
    let CannotSave::Wrong(wrong) = refused else { panic!("{refused:?}") };
    assert_eq!(wrong[0].field, "step-1-party");
}

#[tokio::test]
async fn an_agreed_start_stops_the_clock_of_the_offer_and_once_made_is_what_the_young_person_does() {
    for store in stores().await {
        let there = There::new(&store).await;
        there.shared(&STEPS).await;
        let (now, case, mette) = (there.world.now, &there.case, &there.mette);
        let today = now.day();
        let early = begin_start(&store, mette, now, case, 1, today).await.unwrap_err();
        assert!(matches!(early, Refused::Illegal(_)), "nothing was agreed: {early:?}");
        let start = AgreedStart { kind: StartKind::Fgu, on: today + 7.days(), agreed_on: today };
        let backwards = AgreedStart { on: today - 1.day(), ..start };
        assert!(agree_start(&store, mette, now, case, 1, backwards).await.is_err());
        agree_start(&store, mette, now, case, 1, start).await.unwrap();

        let record = young_person(&store, mette, now, case).await.unwrap();
        let offer = record.clocks.iter().find(|clock| clock.rule == "duty-offer").unwrap();
        assert_eq!(offer.ending, Some(Ending::Stopped(today)), "{}", store.engine);
        assert_eq!(record.spells[0].activity.state.as_str(), "start-agreed-fgu");

        begin_start(&store, mette, now, case, 1, today).await.unwrap();
        let record = young_person(&store, mette, now, case).await.unwrap();
        assert!(record.spells.iter().any(|spell| spell.activity.state.as_str() == "edu-fgu"));
        let twice = begin_start(&store, mette, now, case, 1, today).await.unwrap_err();
        assert!(matches!(twice, Refused::Illegal(_)), "{twice:?}");
        // The next version carries the start on.
        there.shared(&STEPS).await;
        assert_eq!(there.versions().await[0].start.unwrap().started_on, Some(today));
    }
}

#[tokio::test]
async fn a_start_stands_in_the_plan_through_whichever_door_it_was_noted() {
    for store in stores().await {
        let mut there = There::new(&store).await;
        there.world.days_pass(2);
        let (now, case) = (there.world.now, there.case.clone());
        let (today, on) = (now.day(), now.day() + 7.days());
        let offer = |agreed, on| Offer {
            on: agreed,
            start: Some((StartKind::Fgu, on)),
            words: FreeText::new("FGU", 10).unwrap(),
        };
        record_offer(&store, &there.mette, now, &case, offer(today - 1.day(), on)).await.unwrap();
        there.save(0, &STEPS).await.unwrap();
        let draft = there.versions().await[0].start.expect("the draft shows what was agreed before it");
        assert_eq!((draft.kind, draft.on, draft.agreed_on), (StartKind::Fgu, on, today - 1.day()));
        let version = there.share().await;
        assert_eq!(there.versions().await[0].start.unwrap().on, on, "{}", store.engine);

        let job = Activity {
            state: StartKind::Job.agreed(),
            from: today,
            to: None,
            source: ActivitySource::YoungPerson,
            confirmed_on: today,
            agreed_for: Some(on + 1.day()),
        };
        record_activity(&store, &there.mette, now, &case, job).await.unwrap();
        let start = there.versions().await[0].start.unwrap();
        assert_eq!((start.kind, start.on), (StartKind::Job, on + 1.day()));
        begin_start(&store, &there.mette, now, &case, version, today).await.unwrap();
        assert_eq!(there.versions().await[0].start.unwrap().started_on, Some(today));
    }
}

#[tokio::test]
async fn nothing_agreed_before_the_report_answers_it() {
    for store in stores().await {
        let there = There::new(&store).await;
        let version = there.shared(&STEPS).await;
        let (now, case, mette) = (there.world.now, &there.case, &there.mette);
        let received = now.day();
        let last_year =
            AgreedStart { kind: StartKind::Fgu, on: received + 7.days(), agreed_on: received - 1.year() };
        let offer = Offer {
            on: last_year.agreed_on,
            start: Some((last_year.kind, last_year.on)),
            words: FreeText::new("FGU", 10).unwrap(),
        };
        let spell = Activity {
            state: last_year.kind.agreed(),
            from: last_year.agreed_on,
            to: None,
            source: ActivitySource::School,
            confirmed_on: received,
            agreed_for: Some(last_year.on),
        };
        let doors = [
            agree_start(&store, mette, now, case, version, last_year).await,
            record_offer(&store, mette, now, case, offer).await,
            record_activity(&store, mette, now, case, spell).await,
        ];
        for door in doors {
            let Err(CannotAgree::Wrong(problem)) = door else { panic!("{}: {door:?}", store.engine) };
            assert_eq!(problem, StartProblem::BeforeReport { received });
        }
        assert_eq!(there.versions().await[0].start, None);
        let record = young_person(&store, mette, now, case).await.unwrap();
        assert!(record.spells.is_empty() && record.clocks.iter().all(|clock| clock.ending.is_none()));
    }
}

#[tokio::test]
async fn the_figures_learn_of_a_plan_when_it_is_shared() {
    for store in stores().await {
        let there = There::new(&store).await;
        let planned = async || {
            let read = store::figures::facts(&store, Some("9901"), 0).await.unwrap();
            read.facts.iter().filter(|fact| fact.what == What::Planned).count()
        };
        there.save(0, &STEPS).await.unwrap();
        assert_eq!(planned().await, 0, "{}: a draft is no plan yet", store.engine);
        there.share().await;
        assert_eq!(planned().await, 1);
    }
}

#[tokio::test]
async fn nothing_of_a_plan_rests_in_the_open() {
    for store in stores().await {
        let there = There::new(&store).await;
        there.shared(&[("Planlagt hemmelighed", "municipality")]).await;
        there.says(1, PlanAnswer::Yes).await.unwrap();
        let happened = store::feed::after(store.reading(), 0, 1000).await.unwrap();
        assert!(happened.iter().all(|it| !it.facts.to_string().contains("hemmelighed")), "{}", store.engine);
    }
}
