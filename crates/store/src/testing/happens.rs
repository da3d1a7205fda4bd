//! What happens in a world of tests: reports arrive, contact is tried, consent is given.

use domain::tables::Tables;
use domain::text::ReceiptNumber;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use super::{AReport, World};
use crate::StoreFault;
use crate::access::Viewer;
use crate::casework::refresh::refresh;
use crate::casework::table::consents;
use crate::directory::Organisation;
use crate::reports::table::reports;
use crate::reports::{NotReceived, Received, Sender, Way, contact_tried, receive};

impl World<'_> {
    /// The counsellor sends the report with the form.
    pub async fn send(
        &self,
        counsellor: &Viewer,
        school: &Organisation,
        report: AReport,
    ) -> Result<Received, NotReceived> {
        let sender = Sender::of(counsellor, school.id, Way::Form).expect("a counsellor of that school");
        receive(self.store, self.now, &sender, report.made(self.now), None).await
    }

    /// The counsellor sends the report with the form, and it is received.
    pub async fn receive(&self, counsellor: &Viewer, school: &Organisation, report: AReport) -> Received {
        self.send(counsellor, school, report).await.expect("a report that is received")
    }

    /// Mette, or whoever, tries to reach the young person of the report now, with this outcome.
    pub async fn contact_is_tried(&self, number: ReceiptNumber, outcome: &'static str) {
        let outcome = Tables::real().contact_outcomes.get(outcome).expect("an outcome");
        self.write(move |desk| {
            Box::pin(async move {
                let report = reports::Entity::find().filter(reports::Column::Number.eq(number.plain()));
                let case = report.one(desk.db()).await?.expect("the report").case_id;
                let tried = contact_tried(desk, case, desk.now(), outcome).await;
                tried.map_err(|refused| StoreFault::Unknown(refused.to_string()))?;
                refresh(desk, case).await
            })
        })
        .await;
    }

    /// The young person of the report consents that its school learns what became of it.
    pub async fn consent_is_given(&self, number: ReceiptNumber) {
        self.write(move |desk| {
            Box::pin(async move {
                let report = reports::Entity::find().filter(reports::Column::Number.eq(number.plain()));
                let report = report.one(desk.db()).await?.expect("the report");
                let row = consents::ActiveModel {
                    public_id: Set(desk.public_id()),
                    case_id: Set(report.case_id),
                    institution_id: Set(report.institution_id),
                    what: Set("outcome".to_owned()),
                    given_on: Set(desk.now().day().to_string()),
                    ..Default::default()
                };
                row.insert(desk.db()).await?;
                Ok(())
            })
        })
        .await;
    }
}
