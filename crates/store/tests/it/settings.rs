//! An organisation's own settings: defaults, changes by its local administrator alone.

use domain::directory::{OrganisationKind, Role};
use jiff::civil::date;
use store::access::Viewer;
use store::demo::{Part, cast};
use store::settings::{self, OrganisationSettings};
use store::testing::{TestStore, stores, the_day};
use store::{Actor, Refused, StoreFault, feed};

/// Somebody with a role in a municipality of the demo.
async fn someone(store: &TestStore, role: Role, code: &'static str) -> Viewer {
    let person = store
        .write(Actor::OPERATOR, the_day(), move |desk| {
            Box::pin(async move {
                let part = Part {
                    persona: Some(format!("{}-{code}", role.code())),
                    name: "Karin Bech".into(),
                    role,
                    place: Some((OrganisationKind::Municipality, code.into(), "Nordlund Kommune".into())),
                    cpr: None,
                };
                cast(desk, &part).await
            })
        })
        .await;
    let person: Result<i64, StoreFault> = person;
    Viewer::load(store.reading(), person.unwrap(), the_day().day()).await.unwrap().unwrap()
}

fn with_names() -> OrganisationSettings {
    let mut settings = OrganisationSettings { staff_names_in_reader_log: true, ..Default::default() };
    settings.calendar.closed.insert(date(2026, 12, 28));
    settings
}

#[tokio::test]
async fn what_was_never_set_has_its_default() {
    for store in stores().await {
        let administrator = someone(&store, Role::Administrator, "9901").await;
        let municipality = administrator.memberships[0].organisation;
        let found = settings::of_organisation(store.reading(), municipality).await.unwrap();
        assert_eq!(found, OrganisationSettings::default(), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_local_administrator_changes_the_own_organisations_settings_and_the_journal_says_which() {
    for store in stores().await {
        let administrator = someone(&store, Role::Administrator, "9901").await;
        let municipality = administrator.memberships[0].organisation;
        let changed = settings::change(&store, &administrator, the_day(), municipality, None, with_names())
            .await
            .unwrap();
        assert_eq!(changed, ["calendar", "staff_names_in_reader_log"], "{}", store.engine);
        let again = settings::change(&store, &administrator, the_day(), municipality, None, with_names())
            .await
            .unwrap();
        assert!(again.is_empty(), "nothing was left to change");
        assert_eq!(settings::of_organisation(store.reading(), municipality).await.unwrap(), with_names());
        let calendars = settings::municipal_calendars(store.reading()).await.unwrap();
        assert_eq!(calendars[&municipality], with_names().calendar);
        let happened = feed::after(store.reading(), 0, 10).await.unwrap();
        assert_eq!(happened.len(), 2);
    }
}

#[tokio::test]
async fn nobody_else_changes_them() {
    for store in stores().await {
        let administrator = someone(&store, Role::Administrator, "9901").await;
        let leader = someone(&store, Role::KuiLeader, "9901").await;
        let other = someone(&store, Role::Administrator, "9902").await;
        let municipality = administrator.memberships[0].organisation;
        for viewer in [leader, other] {
            let answer = settings::change(&store, &viewer, the_day(), municipality, None, with_names()).await;
            assert!(matches!(answer, Err(Refused::Absent)), "{}", store.engine);
        }
        let found = settings::of_organisation(store.reading(), municipality).await.unwrap();
        assert_eq!(found, OrganisationSettings::default());
    }
}
