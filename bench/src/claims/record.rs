//! The record of a young person with three hundred entries in its timeline, beside its bare queries.

use std::time::{Duration, Instant};

use store::access::Viewer;
use store::access::sessions::{self, SignIn, Way};
use store::casework::record::neighbours;
use store::casework::worklist::Filter;
use store::casework::young_person;

use super::{Claim, Row, Setting, Table};
use crate::Outcome;
use crate::measures::{Ask, Http, Server, load, median};
use crate::peer::seen_queries::{SeenQueries, repeat};
use crate::place::{Place, now};
use crate::world;

/// Entries of the timeline.
const ENTRIES: usize = 300;

/// Measures it, one request after the other, so that nothing waits.
pub async fn measure(setting: &Setting, table: &mut Table) -> Outcome<()> {
    let place = Place::new(&setting.data, "record", None).await?;
    let (store, seen) = SeenQueries::on(place.open().await?);
    let nordlund = world::found(&store).await?;
    world::fill(&store, &nordlund, 0, setting.many() / 10).await?;
    let case = world::with_long_history(&store, &nordlund, ENTRIES).await?;
    world::settle(&store).await?;

    let sign_in = SignIn { person: nordlund.mette.person, way: Way::Persona, device: String::new() };
    let session = sessions::begin(&store, now(), sign_in).await?;
    seen.take();
    let limits = sessions::Limits { idle_minutes: 60, absolute_minutes: 720 };
    sessions::find(&store, now(), &session, limits).await?;
    Viewer::load(store.reading(), nordlund.mette.person, now().day()).await?;
    let record = young_person(&store, &nordlund.mette, now(), &case).await?;
    neighbours(&store, &nordlund.mette, now(), &case, &Filter::default()).await?;
    let queries = seen.take();
    let entries = record.timeline.events.len();

    let server = Server::product(&setting.program, &place).await?;
    let path = format!("/cases/{case}");
    let ask = Ask::get(&path).with("cookie", server.sign_in(world::COUNSELLOR).await?);
    let answer = Http::to(server.port).await?.ask(&ask).await?;
    if !answer.status.is_success() {
        return Err(format!("the record isn't shown: {}", answer.status).into());
    }
    let lasts = Duration::from_secs(setting.seconds()).div_f64(2.0);
    let (mut ours, mut bares) = (Vec::new(), Vec::new());
    for _ in 0..setting.runs() {
        let (began, mut times) = (Instant::now(), 0u32);
        while began.elapsed() < lasts {
            repeat(store.reading(), &queries).await?;
            times += 1;
        }
        bares.push(began.elapsed().as_secs_f64() * 1_000.0 / f64::from(times.max(1)));
        let ask = ask.clone();
        ours.push(load(server.port, 1, lasts, move |_| ask.clone()).await?.ms(50));
    }
    server.stop().await?;
    let (ours, bares) = (median(ours), median(bares));
    table.add(Row {
        what: format!("record, {entries} entries: one request"),
        measured: format!("{ours:.2} ms"),
        beside: format!("its {} queries alone {bares:.2} ms", queries.len()),
        ratio: ours / bares,
        claim: Claim::AtMost(3.0),
    });
    drop(store);
    place.remove();
    Ok(())
}
