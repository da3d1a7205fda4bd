//! The worklist, assigning from it, and search.

use super::{noah_dropped_out, reported};

#[tokio::test]
async fn a_new_report_stands_in_the_list_with_its_clock_and_the_reason_for_its_place() {
    for there in noah_dropped_out().await {
        let list = there.mette.get("/worklist").await;
        for shown in ["Noah Kjær Lindholm", "Frafald", "2 hverdage tilbage.", "Under 18", "Ikke tildelt"] {
            assert!(list.shows(shown), "{}: {shown} is missing in {list}", there.app.store.engine);
        }
        assert!(list.shows("Hvorfor må jeg se dette?"), "{list}");
        assert!(list.shows("Uåbnet siden i dag"), "{list}");
        let leaders = there.app.sign_in("kui-leader").await.get("/worklist").await;
        assert!(
            leaders.shows("Teamet har én ung. Ingen frister er overskredet, og ingen udløber i dag."),
            "{leaders}"
        );
        let english = there.app.sign_in("kui-counsellor").await.in_english();
        assert!(english.get("/worklist").await.shows("2 weekdays left."));
        let risks = there.mette.get("/worklist?kind=risk").await;
        assert!(risks.shows("Ingen unge passer til dit valg: Art: Risiko."), "{risks}");
    }
}

#[tokio::test]
async fn of_two_who_assign_from_the_same_list_the_second_is_told() {
    for there in noah_dropped_out().await {
        let me = there.app.viewer("kui-counsellor").await.public_id;
        let leader = there.app.viewer("kui-leader").await.public_id;
        let pick = format!("{}.", there.case);
        let chosen = |to: &str| [("to", to.to_owned()), ("pick", pick.clone())];
        let first = chosen(&me);
        let first: Vec<_> = first.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let done = there.mette.post("/worklist/assignments", &first).await;
        assert!(done.shows("Én ung er tildelt Mette Holm."), "{done}");
        let second = chosen(&leader);
        let second: Vec<_> = second.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let late = there.mette.post("/worklist/assignments", &second).await;
        let told = "Noah Kjær Lindholm er i mellemtiden tildelt Mette Holm i dag kl. 09.41.";
        assert!(late.shows(told), "{}: {late}", there.app.store.engine);
        let nothing = there.mette.post("/worklist/assignments", &[("to", &me)]).await;
        assert_eq!(nothing.status, 422, "{nothing}");
    }
}

#[tokio::test]
async fn a_person_is_found_by_name_and_number_and_by_nobody_elsewhere() {
    for there in noah_dropped_out().await {
        let (amina, _) = reported(&there.app, "Amina Yusuf Larsen", 2).await;
        let found = there.mette.post("/search", &[("q", "amina")]).await;
        assert!(found.body.contains(&format!("/cases/{amina}")) && !found.shows("Noah"), "{found}");
        assert!(there.mette.post("/search", &[("q", "%")]).await.shows("Ingen fundet"));
        let fjordby = there.app.sign_in("kui-counsellor-fjordby").await;
        assert!(fjordby.post("/search", &[("q", "amina")]).await.shows("Ingen fundet"));
    }
}

#[tokio::test]
async fn a_filter_that_means_nothing_is_named_and_the_rest_holds() {
    for there in noah_dropped_out().await {
        let list = there.mette.get("/worklist?due=x&kind=risk&counsellor=nobody-we-know").await;
        for shown in [
            "Vi forstod ikke det, adressen siger om: Frist, Vejleder.",
            "Ingen unge passer til dit valg: Art: Risiko.",
        ] {
            assert!(list.shows(shown), "{}: {list}", there.app.store.engine);
        }
        let list = there.mette.get("/worklist?due=x&kind=dropout").await;
        assert!(list.shows("Noah Kjær Lindholm") && list.shows("siger om: Frist."), "{list}");
        let understood = there.mette.get("/worklist?due=overdue&kind=risk&school=nordlund-gymnasium").await;
        assert!(!understood.shows("Vi forstod ikke"), "{understood}");
    }
}
