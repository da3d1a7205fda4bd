//! A colleague's own views of the list, what came since it was drawn, and a number that two schools made.

use domain::casework::{MOST_VIEWS, ViewName};
use store::Refused;
use store::access::Viewer;
use store::casework::assign;
use store::casework::worklist::{
    Counsellor, Filter, forget_view, new_since, rename_view, save_view, saved_views, search,
};
use store::testing::{a_report, stores};

use super::{Nordlund, nobodys};

fn called(name: &str) -> ViewName {
    ViewName::new(name).expect("a name")
}

impl Nordlund<'_> {
    async fn save(&self, who: &Viewer, name: &str) -> Result<String, Refused> {
        let (store, now) = (self.world.store, self.world.now);
        save_view(store, who, now, self.municipality.id, called(name), "kind=risk".into()).await
    }

    async fn views(&self, who: &Viewer) -> Vec<String> {
        let views = saved_views(self.world.store, who, self.municipality.id).await.expect("the database");
        views.into_iter().map(|view| view.name).collect()
    }
}

#[tokio::test]
async fn a_view_is_its_owners_alone_to_see_rename_and_delete() {
    for store in stores().await {
        let n = Nordlund::new(&store).await;
        let view = n.save(&n.mette, "Fredagsmøde FGU").await.unwrap();
        assert_eq!(n.views(&n.mette).await, ["Fredagsmøde FGU"]);
        assert!(n.views(&n.ali).await.is_empty(), "{}", store.engine);

        let now = n.world.now;
        let by_ali = rename_view(&store, &n.ali, now, &view, called("Min")).await;
        assert!(matches!(by_ali, Err(Refused::Absent)));
        assert!(matches!(forget_view(&store, &n.ali, now, &view).await, Err(Refused::Absent)));

        rename_view(&store, &n.mette, now, &view, called("Fredag")).await.unwrap();
        assert_eq!(n.views(&n.mette).await, ["Fredag"]);
        forget_view(&store, &n.mette, now, &view).await.unwrap();
        assert!(n.views(&n.mette).await.is_empty());
        assert!(matches!(forget_view(&store, &n.mette, now, &view).await, Err(Refused::Absent)));
    }
}

#[tokio::test]
async fn two_views_have_two_names_and_there_is_an_end_to_them() {
    for store in stores().await {
        let n = Nordlund::new(&store).await;
        n.save(&n.mette, "Fredag").await.unwrap();
        assert!(matches!(n.save(&n.mette, "FREDAG").await, Err(Refused::Conflict(_))), "{}", store.engine);
        let other = n.save(&n.mette, "Mandag").await.unwrap();
        let taken = rename_view(&store, &n.mette, n.world.now, &other, called("fredag")).await;
        assert!(matches!(taken, Err(Refused::Conflict(_))));
        rename_view(&store, &n.mette, n.world.now, &other, called("mandag")).await.expect("its own name");
        for nth in 2..MOST_VIEWS {
            n.save(&n.mette, &format!("Visning {nth}")).await.unwrap();
        }
        assert!(matches!(n.save(&n.mette, "En for meget").await, Err(Refused::Illegal(_))));
        n.save(&n.ali, "Fredag").await.expect("names are each colleague's own");
        let elsewhere = n.world.a_municipality("9902").await;
        let stranger =
            save_view(&store, &n.mette, n.world.now, elsewhere.id, called("X"), String::new()).await;
        assert!(matches!(stranger, Err(Refused::Absent)));
    }
}

#[tokio::test]
async fn a_list_that_is_open_is_told_what_came_from_others() {
    for store in stores().await {
        let mut n = Nordlund::new(&store).await;
        let noah = n.reported(17, 1, "Noah Lindholm").await;
        let drawn = n.world.now;
        n.world.days_pass(1);
        let new = |filter: Filter, who: Viewer| {
            let (now, id) = (n.world.now, n.municipality.id);
            let store = n.world.store;
            async move { new_since(store, &who, now, id, &filter, drawn).await.unwrap() }
        };
        assert_eq!(new(Filter::default(), n.mette.clone()).await, 0, "{}", store.engine);
        n.reported(16, 2, "Freja Madsen").await;
        assert_eq!(new(Filter::default(), n.mette.clone()).await, 1);
        assert_eq!(new(Filter { under_18: Some(false), ..Filter::default() }, n.mette.clone()).await, 0);

        assign(&store, &n.mette, n.world.now, &n.ali.public_id, vec![nobodys(&noah)]).await.unwrap();
        let mine = Filter { counsellor: Counsellor::Me, ..Filter::default() };
        assert_eq!(new(mine.clone(), n.ali.clone()).await, 1, "it was given to Ali");
        assert_eq!(new(mine, n.mette.clone()).await, 0);
        assert_eq!(new(Filter::default(), n.mette.clone()).await, 1, "Mette knows what she did herself");
        assert_eq!(new(Filter::default(), n.jonas.clone()).await, 0, "a school has no list");
    }
}

#[tokio::test]
async fn outside_the_demo_a_replacement_number_finds_everybody_whom_a_school_gave_it() {
    for store in stores().await {
        let n = Nordlund::new(&store).await;
        let fgu = n.world.a_school_reporting_to("fgu-nordlund", &n.municipality).await;
        let ulla = n.world.a_counsellor_at(&fgu).await;
        store.follow(store::Rules::shipped(domain::cpr::CprRules { demo: false }));
        n.world.receive(&n.jonas, &n.school, a_report()).await;
        n.world.receive(&ulla, &fgu, a_report()).await;
        let hits = search(&store, &n.mette, n.world.now, n.municipality.id, &a_report().cpr()).await.unwrap();
        assert_eq!(hits.len(), 2, "{}: two schools made the same number for two people", store.engine);

        let fjordby = n.world.a_municipality("9902").await;
        let henrik = n.world.a_kui_counsellor_at(&fjordby).await;
        let hits = search(&store, &henrik, n.world.now, fjordby.id, &a_report().cpr()).await.unwrap();
        assert!(hits.is_empty());
    }
}
