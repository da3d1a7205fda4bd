//! The list's plan: both engines walk an index in the order of the page, whatever the table holds.

use domain::directory::{OrganisationKind, Role};
use jiff::civil::date;

use super::page::{Place, statement};
use super::{Counsellor, Filter};
use crate::access::{Membership, Viewer, narrowed};
use crate::casework::case::STAFF;
use crate::testing::{TestStore, plan_of, stores, the_day};

/// Counsellor and leader in two municipalities: the widest condition that staff can have.
fn viewer() -> Viewer {
    let membership = |organisation, role| Membership {
        organisation,
        kind: OrganisationKind::Municipality,
        code: organisation.to_string(),
        name: "Nordlund".into(),
        role,
    };
    Viewer {
        person: 1,
        public_id: "P".into(),
        name: "Mette Holm".into(),
        citizen: false,
        cpr_index: None,
        memberships: vec![
            membership(1, Role::KuiCounsellor),
            membership(1, Role::KuiLeader),
            membership(2, Role::KuiCounsellor),
        ],
        link_case: None,
        client: None,
        day: date(2026, 11, 24),
    }
}

async fn plan(store: &TestStore, filter: &Filter) -> String {
    let place = Place { due_on: "2026-11-25".into(), adult: 0, acted: 1, id: 7 };
    let viewer = viewer();
    let query = statement(&viewer, the_day(), 1, filter, Some(&place));
    let query = narrowed(&viewer, query, STAFF).unwrap();
    plan_of(store, &query).await
}

#[tokio::test]
async fn the_list_walks_an_index_with_its_ground_and_its_place() {
    for store in stores().await {
        let plan = plan(&store, &Filter::default()).await;
        if store.engine == "SQLite" {
            assert!(plan.contains("USING INDEX cases_municipality_id_open_due_on_adult_acted_id"), "{plan}");
            assert!(plan.contains("(municipality_id=? AND open=? AND (due_on,adult,acted)>"), "{plan}");
            assert!(!plan.contains("TEMP B-TREE"), "{plan}");
        } else {
            assert!(
                plan.contains("Index Scan using cases_municipality_id_open_due_on_adult_acted_id"),
                "{plan}"
            );
            let condition = plan.lines().find(|line| line.contains("Index Cond")).unwrap_or_default();
            assert!(condition.contains("ROW((due_on)::text, adult, acted, id) >"), "{plan}");
            assert!(!plan.contains("Sort"), "{plan}");
        }
    }
}

#[tokio::test]
async fn a_counsellors_own_list_walks_an_index_too() {
    for store in stores().await {
        let plan = plan(&store, &Filter { counsellor: Counsellor::Me, ..Filter::default() }).await;
        assert!(plan.contains("_open_due_on_adult_acted_id"), "{}: {plan}", store.engine);
        assert!(!plan.contains("TEMP B-TREE") && !plan.contains("Sort"), "{}: {plan}", store.engine);
    }
}
