//! Who reads a trial.

use super::*;

#[tokio::test]
async fn a_trial_is_its_municipalitys_until_it_is_shared_and_then_it_can_be_taken_over() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = begun(&soren, &whole()).await;
        let fjordby = app.sign_in("kui-counsellor-fjordby").await;
        let lise = app.sign_in("secretariat").await;
        assert!(app.sign_in("kui-counsellor").await.get(&address).await.shows("Svar samme dag"));
        for other in [&fjordby, &lise, &app.visitor()] {
            assert_eq!(other.get(&address).await.status, 404, "{}", app.store.engine);
            assert_eq!(other.get(&format!("{address}/chart.csv")).await.status, 404);
            assert!(!other.get("/trials").await.shows("Svar samme dag"), "{}", app.store.engine);
        }
        shared(&app, &address, "members").await;
        assert!(lise.get(&address).await.shows("fordi du er med i partnerskabet"));
        assert_eq!(lise.get(&format!("{address}/edit")).await.status, 404, "reading isn't writing");
        let copy = done(&fjordby, &format!("{address}/copy"), &[]).await;
        assert!(copy.shows("Efter en prøvehandling fra Nordlund Kommune"), "{copy}");
        assert!(copy.shows("Idé") && !copy.shows("Vi ringer, når vi når det."), "{copy}");
    }
}

#[tokio::test]
async fn the_public_reads_a_published_trial_without_names_and_without_a_chart() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = begun(&soren, &whole()).await;
        shared(&app, &address, "public").await;
        let visitor = app.visitor();
        assert!(visitor.get("/trials").await.shows("Svar samme dag"), "{}", app.store.engine);
        let page = visitor.get(&address).await;
        assert!(page.shows("Før og efter, beskyttet"), "{page}");
        assert!(!page.shows("Søren Krog") && !page.body.contains("<svg class=\"chart"), "{page}");
        assert_eq!(visitor.get(&format!("{address}/chart.csv")).await.status, 404);
    }
}
