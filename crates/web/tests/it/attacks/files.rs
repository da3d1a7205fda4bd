//! Files that people open in a spreadsheet.

use sea_orm::ConnectionTrait as _;
use store::{Actor, StoreFault};

use super::others::a_case;
use crate::harness::app;

#[tokio::test]
async fn a_name_that_a_spreadsheet_would_run_is_text_in_every_export() {
    let app = app().await;
    let renamed =
        "UPDATE people SET name = '=HYPERLINK(\"https://evil.example\")' WHERE persona = 'kui-leader'";
    let done = app.store.write(Actor::OPERATOR, app.now(), move |desk| {
        Box::pin(async move { Ok::<_, StoreFault>(desk.db().execute_unprepared(renamed).await?) })
    });
    done.await.unwrap();
    let there = a_case(&app).await;
    app.sign_in("kui-leader").await.get(&format!("/cases/{}", there.case)).await;
    let log = app.sign_in("kui-counsellor").await.get(&format!("/cases/{}/readers.csv", there.case)).await;
    assert!(log.body.contains("'=HYPERLINK"), "{log}");
    assert!(!log.body.contains(",=") && !log.body.contains(";=") && !log.body.contains("\"=HYP"), "{log}");
    assert!(log.header("content-disposition").starts_with("attachment"), "{log}");

    let trace = app.sign_in("auditor").await.get("/trace.csv").await;
    assert_eq!(trace.status, 200);
    assert!(
        !trace.body.contains("\n=") && !trace.body.contains(",=") && !trace.body.contains(";="),
        "{trace}"
    );
}
