//! The worklist of 50 rows, on both engines: beside the bare handler, and beside itself with a tenth of the cases.

use std::time::Duration;

use super::{CONNECTIONS, Claim, Row, Setting, Table};
use crate::Outcome;
use crate::measures::{Ask, Http, Load, Server, load, median};
use crate::place::Place;
use crate::world;

/// Pages whose rows have a contact person and an attempt.
const PAGES: usize = 4;

/// Measures it on each engine that is at hand.
pub async fn measure(setting: &Setting, table: &mut Table) -> Outcome<()> {
    on(setting, table, None).await?;
    let Some(server) = &setting.postgres else {
        eprintln!("  PostgreSQL isn't at hand: the worklist is measured on SQLite alone");
        return Ok(());
    };
    on(setting, table, Some(server)).await
}

async fn on(setting: &Setting, table: &mut Table, server: Option<&str>) -> Outcome<()> {
    let large = filled(setting, "worklist-large", server, setting.many()).await?;
    let small = filled(setting, "worklist-small", server, setting.many() / 10).await?;
    let product = Server::product(&setting.program, &large).await?;
    let smaller = Server::product(&setting.program, &small).await?;
    let bare = Server::bare_list(&large).await?;
    let (list, list_of_smaller) = (list(&product).await?, list(&smaller).await?);

    let lasts = Duration::from_secs(setting.seconds());
    let run = |port, ask: Ask| load(port, CONNECTIONS, lasts, move |_| ask.clone());
    let (mut ours, mut bares, mut smallers) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..setting.runs() {
        bares.push(run(bare.port, Ask::get("/list")).await?);
        ours.push(run(product.port, list.clone()).await?);
        smallers.push(run(smaller.port, list_of_smaller.clone()).await?);
    }
    for server in [product, smaller, bare] {
        server.stop().await?;
    }

    let rate = |loads: &[Load]| median(loads.iter().map(Load::per_second));
    let ms = |loads: &[Load], percent| median(loads.iter().map(|load| load.ms(percent)));
    let (engine, many) = (large.engine(), setting.many());
    table.add(Row {
        what: format!("worklist, {many} cases, {engine}: requests/s"),
        measured: format!("{:.0} (p50 {:.1} ms)", rate(&ours), ms(&ours, 50)),
        beside: format!("bare handler {:.0} (p50 {:.1} ms)", rate(&bares), ms(&bares, 50)),
        ratio: rate(&ours) / rate(&bares),
        claim: Claim::AtLeast(0.5),
    });
    table.add(Row {
        what: format!("worklist, {many} cases, {engine}: p99"),
        measured: format!("{:.1} ms", ms(&ours, 99)),
        beside: format!("{:.1} ms with {} cases", ms(&smallers, 99), many / 10),
        ratio: ms(&ours, 99) / ms(&smallers, 99),
        claim: Claim::AtMost(1.5),
    });
    large.remove();
    small.remove();
    Ok(())
}

async fn filled(setting: &Setting, name: &str, server: Option<&str>, cases: usize) -> Outcome<Place> {
    let place = Place::new(&setting.data, name, server).await?;
    eprintln!("  {}: {cases} cases come in by the product's commands …", place.engine());
    let store = place.open().await?;
    let nordlund = world::found(&store).await?;
    world::fill(&store, &nordlund, 0, cases).await?;
    world::assign_first_pages(&store, &nordlund, PAGES).await?;
    world::settle(&store).await?;
    Ok(place)
}

/// The request for the list, after a look at what it answers: it must be the whole first page.
async fn list(server: &Server) -> Outcome<Ask> {
    let ask = Ask::get("/worklist").with("cookie", server.sign_in(world::COUNSELLOR).await?);
    let answer = Http::to(server.port).await?.ask(&ask).await?;
    let page = String::from_utf8_lossy(&answer.body);
    let rows = page.matches("name=\"pick\"").count();
    if rows == 50 {
        Ok(ask)
    } else {
        Err(format!("the worklist shows {rows} rows: {} {page}", answer.status).into())
    }
}
