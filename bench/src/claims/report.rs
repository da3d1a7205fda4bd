//! A report through the API, on disk when it is acknowledged, beside a minimal program that inserts the same rows.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::{CONNECTIONS, Claim, Row, Setting, Table};
use crate::Outcome;
use crate::measures::{Ask, Load, Server, load, median};
use crate::peer::least_report;
use crate::place::Place;
use crate::world::{self, Pupil};

/// Measures it.
pub async fn measure(setting: &Setting, table: &mut Table) -> Outcome<()> {
    let (place, token) = founded(setting, "report").await?;
    let (least, _) = founded(setting, "report-least").await?;
    let server = Server::product(&setting.program, &place).await?;
    let lasts = Duration::from_secs(setting.seconds());
    // Pupil 0 is the demo's young person; each report is about another one.
    let pupil = Arc::new(AtomicUsize::new(1));
    let (mut ours, mut minimal) = (Vec::new(), Vec::new());
    for _ in 0..setting.runs() {
        minimal.push(least_report::run(&least, CONNECTIONS, lasts).await?);
        let (pupil, token) = (Arc::clone(&pupil), token.clone());
        let report = move |_| {
            let pupil = Pupil::number(pupil.fetch_add(1, Ordering::Relaxed));
            Ask::post("/api/v1/reports", "application/json", pupil.json())
                .with("authorization", format!("Bearer {token}"))
        };
        ours.push(load(server.port, CONNECTIONS, lasts, report).await?);
    }
    server.stop().await?;
    let rate = |loads: &[Load]| median(loads.iter().map(Load::per_second));
    let p99 = |loads: &[Load]| median(loads.iter().map(|load| load.ms(99)));
    table.add(Row {
        what: "report through the API, on disk: reports/s".to_owned(),
        measured: format!("{:.0} (p99 {:.1} ms)", rate(&ours), p99(&ours)),
        beside: format!("minimal program {:.0} (p99 {:.1} ms)", rate(&minimal), p99(&minimal)),
        ratio: rate(&ours) / rate(&minimal),
        claim: Claim::AtLeast(0.25),
    });
    place.remove();
    least.remove();
    Ok(())
}

async fn founded(setting: &Setting, name: &str) -> Outcome<(Place, String)> {
    let place = Place::new(&setting.data, name, None).await?;
    let store = place.open().await?;
    let nordlund = world::found(&store).await?;
    Ok((place, nordlund.token))
}
