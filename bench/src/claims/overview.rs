//! A leader's page of figures over a municipality's whole year: drawn anew for each request, from courses that are kept at
//! hand.

use std::time::{Duration, Instant};

use super::{Claim, Row, Setting, Table};
use crate::Outcome;
use crate::measures::{Ask, Http, Server, load, median};
use crate::place::Place;
use crate::world::{self, Pupil};

/// Milliseconds within which the server has the page.
const PAGE_MS: f64 = 50.0;
/// Reports that come in one by one, each between two looks at the page.
const BETWEEN: usize = 10;

/// Measures one request after the other, so that nothing waits; then with a report between each two.
pub async fn measure(setting: &Setting, table: &mut Table) -> Outcome<()> {
    let cases = setting.many();
    let place = Place::new(&setting.data, "overview", None).await?;
    eprintln!("  {cases} cases of a year come in by the product's commands …");
    let store = place.open().await?;
    let nordlund = world::found(&store).await?;
    world::fill_a_year(&store, &nordlund, cases).await?;
    world::settle(&store).await?;
    drop(store);

    let server = Server::product(&setting.program, &place).await?;
    let overview = Ask::get("/overview").with("cookie", server.sign_in(world::LEADER).await?);
    let mut http = Http::to(server.port).await?;
    let began = Instant::now();
    let answer = http.ask(&overview).await?;
    let first = began.elapsed();
    if !answer.status.is_success() {
        return Err(format!("the overview isn't shown: {}", answer.status).into());
    }
    let lasts = Duration::from_secs(setting.seconds());
    let (mut middles, mut worsts) = (Vec::new(), Vec::new());
    for _ in 0..setting.runs() {
        let overview = overview.clone();
        let run = load(server.port, 1, lasts, move |_| overview.clone()).await?;
        middles.push(run.ms(50));
        worsts.push(run.ms(99));
    }
    let mut after_reports = Vec::new();
    for n in cases..cases + BETWEEN {
        let report = Ask::post("/api/v1/reports", "application/json", Pupil::number(n).json())
            .with("authorization", format!("Bearer {}", nordlund.token));
        let received = http.ask(&report).await?;
        if !received.status.is_success() {
            return Err(format!("a report isn't received: {}", received.status).into());
        }
        let began = Instant::now();
        http.ask(&overview).await?;
        after_reports.push(began.elapsed().as_secs_f64() * 1_000.0);
    }
    server.stop().await?;

    let mut row = |what: &str, measured: String, ms: f64, claim| {
        table.add(Row {
            what: format!("overview, {cases} cases: {what}"),
            measured,
            beside: format!("{PAGE_MS} ms"),
            ratio: ms / PAGE_MS,
            claim,
        });
    };
    let (middle, worst, after) = (median(middles), median(worsts), median(after_reports));
    row("one request", format!("{middle:.1} ms (p99 {worst:.1} ms)"), middle, Claim::AtMost(1.0));
    row("the first after a report", format!("{after:.1} ms"), after, Claim::Told);
    let first = first.as_secs_f64() * 1_000.0;
    row("the first after the start, which reads the journal", format!("{first:.0} ms"), first, Claim::Told);
    place.remove();
    Ok(())
}
