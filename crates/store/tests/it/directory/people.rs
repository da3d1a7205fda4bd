//! Colleagues, accounts and their end.

use domain::directory::Role;
use store::Refused;
use store::access::links::{Dead, NotOpened};
use store::directory::{self, NotEnded, NotInvited};
use store::testing::{stores, the_day};

use super::{administrator, house_of, identity, invite, letters, person, token_to, viewer_of};

#[tokio::test]
async fn an_account_belongs_to_the_first_who_signs_in_with_its_link() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        invite(&store, &viewer, person("Mette Holm", "mette@k.example"), Role::KuiCounsellor).await.unwrap();
        let token = token_to(&store, "mette@k.example").await;
        let mette = directory::bind(&store, the_day(), &token, identity("mette")).await.unwrap();
        assert!(viewer_of(&store, mette, the_day()).await.is_any(&[Role::KuiCounsellor]));
        let other = directory::bind(&store, the_day(), &token, identity("somebody-else")).await;
        assert!(matches!(other, Err(NotOpened::Dead(Dead::Used))), "{}", store.engine);
    }
}

#[tokio::test]
async fn who_has_an_account_gets_the_new_role_there() {
    for store in stores().await {
        let (north, fjord) = (administrator(&store, "9901").await, administrator(&store, "9902").await);
        invite(&store, &north, person("Mette Holm", "mette@k.example"), Role::KuiCounsellor).await.unwrap();
        let token = token_to(&store, "mette@k.example").await;
        let mette = directory::bind(&store, the_day(), &token, identity("mette")).await.unwrap();
        invite(&store, &fjord, person("M. Holm", "holm@f.example"), Role::KuiLeader).await.unwrap();
        let token = token_to(&store, "holm@f.example").await;
        let same = directory::bind(&store, the_day(), &token, identity("mette")).await.unwrap();
        assert_eq!(same, mette, "{}", store.engine);
        let viewer = viewer_of(&store, mette, the_day()).await;
        let roles: Vec<Role> = viewer.memberships.iter().map(|m| m.role).collect();
        assert_eq!(roles, [Role::KuiCounsellor, Role::KuiLeader], "{}", store.engine);
    }
}

#[tokio::test]
async fn ended_access_is_gone_at_the_next_request() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        invite(&store, &viewer, person("Mette Holm", "mette@k.example"), Role::KuiCounsellor).await.unwrap();
        let token = token_to(&store, "mette@k.example").await;
        let mette = directory::bind(&store, the_day(), &token, identity("mette")).await.unwrap();
        let (house, id) =
            (house_of(&store, &viewer).await, viewer_of(&store, mette, the_day()).await.public_id);
        let end = |house, id, role| directory::end_membership(&store, &viewer, the_day(), house, id, role);
        end(house.clone(), id.clone(), Role::KuiCounsellor).await.unwrap();
        assert!(viewer_of(&store, mette, the_day()).await.memberships.is_empty(), "{}", store.engine);
        let twice = end(house.clone(), id, Role::KuiCounsellor).await;
        assert!(matches!(twice, Err(NotEnded::Refused(Refused::Absent))), "{}", store.engine);
        let last = end(house, viewer.public_id.clone(), Role::Administrator).await;
        assert!(matches!(last, Err(NotEnded::LastAdministrator)), "{}", store.engine);
        assert!(viewer_of(&store, viewer.person, the_day()).await.is_any(&[Role::Administrator]));
    }
}

#[tokio::test]
async fn an_administrator_reaches_the_own_house_and_its_roles_only() {
    for store in stores().await {
        let (north, fjord) = (administrator(&store, "9901").await, administrator(&store, "9902").await);
        let house = house_of(&store, &fjord).await;
        let elsewhere = directory::colleagues(&store, &north, house.id).await;
        assert!(matches!(elsewhere, Err(Refused::Absent)), "{}", store.engine);
        let own = directory::colleagues(&store, &north, house_of(&store, &north).await.id).await.unwrap();
        assert_eq!(own.len(), 1, "{}", store.engine);
        let wrong = invite(&store, &north, person("A B", "a@b.dk"), Role::Secretariat).await;
        assert!(matches!(wrong, Err(NotInvited::RoleNotOffered(Role::Secretariat))), "{}", store.engine);
        assert!(letters(&store).await.is_empty(), "{}", store.engine);
    }
}
