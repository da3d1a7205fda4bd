//! The aim in the young person's own words: written on the own page, and changed by nobody else.

use domain::plans::Aim;
use domain::text::FreeText;
use domain::time::Now;

use super::current::{current, draft, entry, rewrite};
use crate::access::Viewer;
use crate::voice::{as_self, my_case, tell_contact_person};
use crate::{Kind, Refused, Store};

/// Writes the viewer's aim into the plan that counts now, and into a draft of the next one.
///
/// # Errors
/// [`Refused::Absent`] when the case isn't the viewer's own; [`Refused::Illegal`] when there is no plan yet.
pub async fn write_aim(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    words: FreeText,
) -> Result<(), Refused> {
    let (by, case) = (viewer.clone(), case.to_owned());
    store
        .write(as_self(viewer), now, move |desk| {
            Box::pin(async move {
                let case = my_case(desk, &by, &case).await?;
                let current = current(desk.db(), case.id).await?;
                let current = current.ok_or_else(|| Refused::Illegal("there is no plan yet".into()))?;
                let key = case.key(&desk.keys())?;
                for row in [Some(current), draft(desk.db(), case.id).await?].into_iter().flatten() {
                    let mut content = row.content(&key)?;
                    content.aim = Some(Aim { words: words.as_str().to_owned(), own: true });
                    rewrite(desk, &case, &row, &content).await?;
                }
                let sealed = key.seal("journal", words.as_str(), desk.random());
                desk.journal(entry(Kind::PlanAimWritten, &case).sealed(sealed));
                Ok(tell_contact_person(desk, &case).await?)
            })
        })
        .await
}
