//! Institutions that are asked, and what they answer.

use domain::directory::{RelationState, Role};
use store::Refused;
use store::access::links::{Dead, NotOpened};
use store::directory;
use store::messages::Mail;
use store::testing::{stores, the_day};

use super::{
    administrator, ask_the_school, days_later, house_of, identity, letters, person, say_yes,
    school_may_report, viewer_of,
};

#[tokio::test]
async fn a_school_may_report_from_its_yes_on_and_not_before() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        let token = ask_the_school(&store, &viewer).await;
        assert!(!school_may_report(&store).await, "{}", store.engine);
        let asked = directory::asked(&store, the_day(), &token).await.unwrap();
        assert_eq!(asked.relation.state, RelationState::Invited);
        say_yes(&store, &token, vec![person("Jonas Friis", "jonas@skole.example")]).await.unwrap();
        assert!(school_may_report(&store).await, "{}", store.engine);

        let letters = letters(&store).await;
        let told: Vec<_> = letters.iter().map(|it| (it.to.address.as_str(), it.mail.template())).collect();
        let invited = |address| (address, "colleague-invited");
        let heard = ("karin.bech@9901.example", "partner-answered");
        let all = [invited("jonas@skole.example"), invited("rikke@skole.example"), heard];
        assert_eq!(told, all, "{}: where nobody coordinates, the administrator hears", store.engine);
        let Mail::ColleagueInvited { link, .. } = &letters[0].mail else { panic!("no account") };
        let jonas = directory::bind(&store, the_day(), link.secret(), identity("jonas")).await.unwrap();
        assert!(viewer_of(&store, jonas, the_day()).await.is_any(&[Role::SchoolCounsellor]));
    }
}

#[tokio::test]
async fn a_school_that_says_no_may_not_report_and_can_be_asked_again() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        let token = ask_the_school(&store, &viewer).await;
        directory::decline_partner(&store, the_day(), &token).await.unwrap();
        assert!(!school_may_report(&store).await, "{}", store.engine);
        let again = ask_the_school(&store, &viewer).await;
        say_yes(&store, &again, vec![person("Jonas Friis", "jonas@skole.example")]).await.unwrap();
        assert!(school_may_report(&store).await, "{}", store.engine);
    }
}

#[tokio::test]
async fn a_yes_without_anybody_who_can_report_is_refused_and_the_link_still_opens() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        let token = ask_the_school(&store, &viewer).await;
        let refused = say_yes(&store, &token, Vec::new()).await;
        assert!(matches!(refused, Err(NotOpened::Refused(Refused::Illegal(_)))), "{}", store.engine);
        assert!(!school_may_report(&store).await, "{}", store.engine);
        assert!(directory::asked(&store, the_day(), &token).await.is_ok(), "{}", store.engine);
    }
}

#[tokio::test]
async fn of_two_answers_only_the_first_counts() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        let token = ask_the_school(&store, &viewer).await;
        say_yes(&store, &token, vec![person("Jonas Friis", "jonas@skole.example")]).await.unwrap();
        let no = directory::decline_partner(&store, the_day(), &token).await;
        assert!(matches!(no, Err(NotOpened::Dead(Dead::Used))), "{}", store.engine);
        assert!(school_may_report(&store).await, "{}", store.engine);
    }
}

#[tokio::test]
async fn a_link_that_ran_out_or_was_guessed_says_so() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        let token = ask_the_school(&store, &viewer).await;
        let late = directory::asked(&store, days_later(60), &token).await;
        assert!(matches!(late, Err(NotOpened::Dead(Dead::Expired))), "{}", store.engine);
        let guessed = directory::asked(&store, the_day(), "0123").await;
        assert!(matches!(guessed, Err(NotOpened::Dead(Dead::Unknown))), "{}", store.engine);
        let wrong_door = directory::invited(&store, the_day(), &token).await;
        assert!(matches!(wrong_door, Err(NotOpened::Dead(Dead::Unknown))), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_relation_that_is_ended_lets_nothing_through() {
    for store in stores().await {
        let (north, fjord) = (administrator(&store, "9901").await, administrator(&store, "9902").await);
        let token = ask_the_school(&store, &north).await;
        say_yes(&store, &token, vec![person("Jonas Friis", "jonas@skole.example")]).await.unwrap();
        let house = house_of(&store, &north).await;
        let relation = directory::relations_of(&store, house.id).await.unwrap().remove(0);
        let foreign = directory::end_relation(&store, &fjord, the_day(), relation.public_id.clone()).await;
        assert!(matches!(foreign, Err(Refused::Absent)), "{}", store.engine);
        directory::end_relation(&store, &north, the_day(), relation.public_id).await.unwrap();
        assert!(!school_may_report(&store).await, "{}", store.engine);
    }
}

#[tokio::test]
async fn of_two_letters_the_other_asks_nothing_once_one_is_answered() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        let older = ask_the_school(&store, &viewer).await;
        let newer = ask_the_school(&store, &viewer).await;
        say_yes(&store, &newer, vec![person("Jonas Friis", "jonas@skole.example")]).await.unwrap();
        let asked = directory::asked(&store, the_day(), &older).await;
        assert!(matches!(asked, Err(NotOpened::Dead(Dead::Used))), "{}", store.engine);
        let no = directory::decline_partner(&store, the_day(), &older).await;
        assert!(matches!(no, Err(NotOpened::Dead(Dead::Used))), "{}", store.engine);
    }
}

#[tokio::test]
async fn answers_are_counted_by_municipality_and_what_has_ended_is_not() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        let token = ask_the_school(&store, &viewer).await;
        let municipality = house_of(&store, &viewer).await.id;
        let counted = async || {
            let all = directory::answers_by_municipality(store.reading()).await.unwrap();
            all.get(&municipality).map(|answers| (answers.yes, answers.asked))
        };
        assert_eq!(counted().await, Some((0, 1)), "{}", store.engine);
        say_yes(&store, &token, vec![person("Jonas Friis", "jonas@skole.example")]).await.unwrap();
        assert_eq!(counted().await, Some((1, 1)), "{}", store.engine);
        let relation = directory::relations_of(&store, municipality).await.unwrap().remove(0);
        directory::end_relation(&store, &viewer, the_day(), relation.public_id).await.unwrap();
        assert_eq!(counted().await, None, "{}", store.engine);
    }
}
