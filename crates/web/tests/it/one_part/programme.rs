//! The programme alone: a municipality signs up and is accepted, and no case is near.

use domain::installation::{Part, Parts};

use crate::harness::apps_of;
use crate::partnership::{accepted, link_to};
use crate::recommendations::{A_VOICE, done, proposed, whole};

use super::links::astray;

#[tokio::test]
async fn a_sign_up_is_accepted_and_its_partner_says_yes() {
    for app in apps_of(Parts::only(Part::Programme)).await {
        accepted(&app, "nordlund-hf-vuc").await;
        let link = link_to(&app, "ida@skole.example").await;
        let question = app.visitor().get(&format!("/partners/answer?link={link}")).await;
        assert!(question.shows("Hvem hos jer er med?") && !question.shows("kan melde"), "{question}");
        let yes = [
            ("link", link.as_str()),
            ("answer", "yes"),
            ("name-0", "Asta Lyng"),
            ("email-0", "asta@skole.example"),
        ];
        let answered = app.visitor().post("/partners/answer", &yes).await;
        assert_eq!(answered.location(), "/partners/answered?answer=yes", "{answered}");

        let members = app.visitor().get("/members").await;
        assert!(members.shows("Fjordby Kommune"), "{members}");
        let asta = app.visitor();
        let account = link_to(&app, "asta@skole.example").await;
        assert_eq!(asta.post("/join", &[("link", &account)]).await.location(), "/trials");
    }
}

#[tokio::test]
async fn trials_and_recommendations_are_whole_and_lead_to_no_case() {
    for app in apps_of(Parts::only(Part::Programme)).await {
        let soren = app.sign_in("coordinator").await;
        let trial = [("title", "Svar samme dag"), ("outcome", "funnel.reached")];
        let trial = soren.post_and_follow("/trials", &trial).await;
        assert!(trial.shows("Sager og tal findes hos kommunen"), "{trial}");
        let address = proposed(&soren, &whole()).await;
        let form = soren.get(&format!("{address}/evidence")).await;
        assert!(!form.body.contains("name=\"release\""), "no figure can be evidence: {form}");
        let figure = [
            ("claim", "Få bliver nået"),
            ("kind", "figure"),
            ("release", "000000000000"),
            ("table", "contact-in-time"),
        ];
        let refused = soren.post(&format!("{address}/evidence"), &figure).await;
        assert_eq!(refused.status, 422, "{refused}");
        done(&soren, &format!("{address}/evidence"), &A_VOICE).await;
        let recommendation = soren.get(&address).await;
        for page in [trial, form, recommendation] {
            assert_eq!((page.status, astray(&page, Part::Programme)), (200, Vec::new()), "{page}");
        }
    }
}

#[tokio::test]
async fn an_auditor_who_looks_for_a_case_finds_none() {
    for app in apps_of(Parts::only(Part::Programme)).await {
        let page = app.sign_in("auditor").await.get("/trace?case=000000000000").await;
        assert_eq!(page.status, 200, "{page}");
    }
}

#[tokio::test]
async fn what_the_pages_say_of_data_is_true_without_cases() {
    for app in apps_of(Parts::only(Part::Programme)).await {
        let front = app.visitor().get("/").await;
        assert!(front.shows("Siderne rummer ingen sager.") && !front.shows("Jeg er ung"), "{front}");
        assert!(front.shows("Partnerskabet lige nu"), "{front}");
        let privacy = app.visitor().get("/privacy").await;
        assert!(privacy.shows("Her er ingen sager") && !privacy.shows("Meldinger fra skoler"), "{privacy}");
    }
}
