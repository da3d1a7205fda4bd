//! From an idea to a routine, and what is refused on the way.

use domain::sheet::Sheet;
use domain::trials::{Decision, End, NEEDED_TO_PLAN, RoundDays, RoundField, TrialField, TrialState};
use store::testing::{stores, the_day};
use store::trials::{self, NewRound, NotBegun, NotClosed, NotWritten};
use store::{FormKey, Refused};

use super::{There, begun, evaluation, looked_at, planned, read, round, sheet, tried};

#[tokio::test]
async fn an_idea_needs_only_a_title_and_a_plan_needs_all_that_a_round_asks_for() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = begun(&store, &there, sheet(&[(TrialField::Title, "Svar samme dag")])).await;
        let refused = trials::plan(&store, &there.soren, the_day(), id.clone()).await.unwrap_err();
        let NotBegun::Trial(lacking) = refused else { panic!("{}: {refused:?}", store.engine) };
        assert_eq!(lacking.0, NEEDED_TO_PLAN[1..], "{}", store.engine);
        assert_eq!(read(&store, &there.soren, &id).await.state, TrialState::Idea, "{}", store.engine);

        trials::write(&store, &there.soren, the_day(), id.clone(), 1, planned(), vec![]).await.unwrap();
        trials::plan(&store, &there.soren, the_day(), id.clone()).await.unwrap();
        let trial = read(&store, &there.soren, &id).await;
        assert_eq!((trial.state, trial.written.version), (TrialState::Planned, 2), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_round_is_begun_tried_looked_at_and_decided_before_the_next() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = tried(&store, &there).await;
        let next = trials::begin_round(
            &store,
            &there.soren,
            the_day(),
            FormKey::NONE,
            id.clone(),
            round("Fast telefontid"),
        );
        let next = next.await.unwrap_err();
        assert!(matches!(next, NotBegun::Undecided(1)), "{}: {next:?}", store.engine);

        let which = (id.clone(), 1);
        let undecided = looked_at("change").without(&[RoundField::Learned, RoundField::Decision]);
        let refused =
            trials::decide_round(&store, &there.soren, the_day(), which.clone(), 2, undecided).await;
        let Err(NotBegun::Round(lacking)) = refused else { panic!("{}: {refused:?}", store.engine) };
        assert_eq!(lacking.0, [RoundField::Learned, RoundField::Decision], "{}", store.engine);

        let decided = trials::decide_round(&store, &there.soren, the_day(), which, 2, looked_at("change"));
        assert_eq!(decided.await.unwrap(), Some(Decision::Change), "{}", store.engine);
        let form = FormKey::new("a key", [("name", "Fast telefontid")].into_iter());
        for _ in 0..2 {
            let (form, next) = (form.clone(), round("Fast telefontid"));
            trials::begin_round(&store, &there.soren, the_day(), form, id.clone(), next).await.unwrap();
        }
        let trial = read(&store, &there.soren, &id).await;
        assert_eq!(trial.rounds.len(), 2, "one form begins one round: {}", store.engine);
        assert_eq!(trial.state, TrialState::Trying, "{}", store.engine);
        assert_eq!(trial.baselines.len(), 1, "{}: the baseline is set once", store.engine);
        assert!(trial.baselines[0].until.unwrap() < the_day().day(), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_trial_is_closed_with_a_lesson_and_may_become_routine() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = tried(&store, &there).await;
        let close = |end, sheet| trials::close(&store, &there.soren, the_day(), id.clone(), end, sheet);
        let open = close(End::Kept, evaluation()).await;
        assert!(matches!(open, Err(NotClosed::Undecided(1))), "{}: {open:?}", store.engine);
        trials::decide_round(&store, &there.soren, the_day(), (id.clone(), 1), 2, looked_at("keep"))
            .await
            .unwrap();
        let nothing_learned = close(End::Kept, Sheet::default()).await;
        assert!(matches!(nothing_learned, Err(NotClosed::Lacking(_))), "{}", store.engine);
        close(End::Kept, evaluation()).await.unwrap();
        trials::into_routine(&store, &there.soren, the_day(), id.clone()).await.unwrap();
        trials::drop_routine(&store, &there.soren, the_day(), id.clone()).await.unwrap();
        let trial = read(&store, &there.soren, &id).await;
        assert_eq!(trial.state, TrialState::RoutineDropped, "{}", store.engine);
        let again = trials::write(&store, &there.soren, the_day(), id, 1, planned(), vec![]).await;
        assert!(matches!(again, Err(NotWritten::Refused(Refused::Illegal(_)))), "{}", store.engine);
    }
}

#[tokio::test]
async fn the_second_of_two_editors_is_shown_what_the_first_wrote() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = begun(&store, &there, planned()).await;
        let theirs =
            sheet(&[(TrialField::Title, "Svar samme dag"), (TrialField::Problem, "Vi er for sene.")]);
        trials::write(&store, &there.soren, the_day(), id.clone(), 1, theirs, vec![]).await.unwrap();
        let mine = trials::write(&store, &there.soren, the_day(), id.clone(), 1, planned(), vec![]).await;
        let Err(NotWritten::Changed { current, base }) = mine else { panic!("{}: {mine:?}", store.engine) };
        assert_eq!((base.version, current.version), (1, 2), "{}", store.engine);
        assert!(current.sheet.differences(&base.sheet).contains(&TrialField::Problem), "{}", store.engine);
        let kept = read(&store, &there.soren, &id).await.written.sheet;
        assert_eq!(kept.get(TrialField::Problem), "Vi er for sene.", "{}", store.engine);
    }
}

#[tokio::test]
async fn two_who_write_in_a_round_lose_nothing_either() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = tried(&store, &there).await;
        let write = |base, sheet| {
            trials::write_round(&store, &there.soren, the_day(), (id.clone(), 1), base, sheet, None)
        };
        write(2, looked_at("keep")).await.unwrap();
        let late = write(2, looked_at("drop")).await.unwrap_err();
        let NotBegun::Changed(theirs, version) = late else { panic!("{}: {late:?}", store.engine) };
        assert_eq!((theirs.get(RoundField::Decision), version), ("keep", 3), "{}", store.engine);
    }
}

#[tokio::test]
async fn the_days_of_a_round_have_come_and_follow_each_other() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = begun(&store, &there, planned()).await;
        trials::plan(&store, &there.soren, the_day(), id.clone()).await.unwrap();
        let today = the_day().day();
        let begin = |from| {
            let new = NewRound { from, ..round("Ring samme dag") };
            trials::begin_round(&store, &there.soren, the_day(), FormKey::NONE, id.clone(), new)
        };
        let ahead = begin(today.tomorrow().unwrap()).await.unwrap_err();
        assert!(matches!(ahead, NotBegun::Days(RoundDays::BeginsAhead)), "{}: {ahead:?}", store.engine);
        begin(today).await.unwrap();

        let which = (id.clone(), 1);
        let yesterday = Some(today.yesterday().unwrap());
        let early =
            trials::write_round(&store, &there.soren, the_day(), which, 1, looked_at("change"), yesterday);
        let early = early.await.unwrap_err();
        assert!(matches!(early, NotBegun::Days(RoundDays::EndsBefore(_))), "{}: {early:?}", store.engine);
    }
}

#[tokio::test]
async fn a_later_baseline_begins_after_the_former_ones_so_that_nobody_is_counted_from_two_days() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = tried(&store, &there).await;
        let rebase = |day| {
            let reason = domain::text::FreeText::new("Nyt system hos skolen", 500).unwrap();
            trials::rebase(&store, &there.soren, the_day(), id.clone(), day, reason)
        };
        let first_ends = read(&store, &there.soren, &id).await.baselines[0].until.unwrap();
        let early = rebase(first_ends).await;
        assert!(matches!(early, Err(Refused::Conflict(_))), "{}: {early:?}", store.engine);
        rebase(the_day().day()).await.unwrap();
        let again = rebase(the_day().day()).await;
        assert!(matches!(again, Err(Refused::Conflict(_))), "{}: {again:?}", store.engine);
        assert_eq!(read(&store, &there.soren, &id).await.baselines.len(), 2, "{}", store.engine);
    }
}

#[tokio::test]
async fn a_trial_that_has_ended_gets_no_new_baseline() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = tried(&store, &there).await;
        let decided =
            trials::decide_round(&store, &there.soren, the_day(), (id.clone(), 1), 2, looked_at("drop"));
        decided.await.unwrap();
        trials::close(&store, &there.soren, the_day(), id.clone(), End::Dropped, evaluation()).await.unwrap();
        let reason = domain::text::FreeText::new("For sent", 500).unwrap();
        let late = trials::rebase(&store, &there.soren, the_day(), id, the_day().day(), reason).await;
        assert!(matches!(late, Err(Refused::Illegal(_))), "{}: {late:?}", store.engine);
    }
}

#[tokio::test]
async fn a_new_baseline_needs_a_day_and_a_reason_and_leaves_the_first() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = tried(&store, &there).await;
        let reason = domain::text::FreeText::new("Nyt system hos skolen", 500).unwrap();
        let day = the_day().day();
        trials::rebase(&store, &there.soren, the_day(), id.clone(), day, reason).await.unwrap();
        let baselines = read(&store, &there.soren, &id).await.baselines;
        assert_eq!(baselines.len(), 2, "{}", store.engine);
        assert_eq!(baselines[1].reason.as_deref(), Some("Nyt system hos skolen"), "{}", store.engine);
        assert_eq!(baselines[0].reason, None, "{}", store.engine);
    }
}
