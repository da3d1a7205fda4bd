//! The start to the first page, the memory of a server that waits, and what a phone loads for the young person's page.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use super::{Claim, Row, Setting, Table};
use crate::Outcome;
use crate::measures::{Ask, Http, Server, median};
use crate::place::Place;
use crate::world;

/// Milliseconds until the first page.
const FIRST_PAGE_MS: f64 = 300.0;
/// Megabytes resident.
const RESIDENT_MB: f64 = 60.0;
/// Kilobytes of a first load.
const FIRST_LOAD_KB: f64 = 100.0;

/// Measures them on a tenth of the cases.
pub async fn measure(setting: &Setting, table: &mut Table) -> Outcome<()> {
    let place = Place::new(&setting.data, "start", None).await?;
    let store = place.open().await?;
    let nordlund = world::found(&store).await?;
    let cases = setting.many() / 10;
    world::fill(&store, &nordlund, 0, cases).await?;
    world::settle(&store).await?;
    drop(store);

    let (mut starts, mut resident, mut loads) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..setting.runs() {
        let server = Server::product(&setting.program, &place).await?;
        starts.push(server.first_page_after.as_secs_f64() * 1_000.0);
        tokio::time::sleep(Duration::from_secs(2)).await;
        resident.push(server.resident_kb()? as f64 / 1_024.0);
        loads.push(first_load(&server).await? as f64 / 1_000.0);
        server.stop().await?;
    }
    let mut limited = |what: &str, unit: &str, values: Vec<f64>, limit: f64| {
        let value = median(values);
        table.add(Row {
            what: what.to_owned(),
            measured: format!("{value:.0} {unit}"),
            beside: format!("{limit:.0} {unit}"),
            ratio: value / limit,
            claim: Claim::AtMost(1.0),
        });
    };
    limited(&format!("start to the first page, {cases} cases"), "ms", starts, FIRST_PAGE_MS);
    limited("resident memory after the start, idle", "MB", resident, RESIDENT_MB);
    limited("first load of the young person's page", "kB", loads, FIRST_LOAD_KB);
    place.remove();
    Ok(())
}

/// The weights of the font in which the page is drawn, as a browser fetches them: `browser/first-load.test.mjs` counts with
/// a real one. The stylesheet names others, for other pages and other alphabets.
const DRAWN_IN: [&str; 2] = ["Regular-Latin1", "SemiBold-Latin1"];

/// Bytes of the page's bodies with what it and its stylesheets name, compressed as a browser asks for it.
async fn first_load(server: &Server) -> Outcome<usize> {
    let cookie = server.sign_in(world::YOUNG_PERSON).await?;
    let mut http = Http::to(server.port).await?;
    let (mut bytes, mut waiting, mut seen) = (0, vec!["/me".to_owned()], BTreeSet::new());
    while let Some(path) = waiting.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let plain = http.ask(&Ask::get(&path).with("cookie", &cookie)).await?;
        if !plain.status.is_success() {
            return Err(format!("{path}: {}", plain.status).into());
        }
        let ask = Ask::get(&path).with("cookie", &cookie).with("accept-encoding", "gzip");
        let answer = http.ask(&ask).await?;
        bytes += answer.body.len();
        waiting.extend(named_in(&path, &String::from_utf8_lossy(&plain.body)));
    }
    Ok(bytes)
}

/// The files that a page or a stylesheet names: stylesheets, scripts, pictures, fonts.
fn named_in(path: &str, text: &str) -> Vec<String> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    if Path::new(path).extension().is_some_and(|ending| ending == "css") {
        let urls = text.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
        let urls = urls.map(|url| url.trim_matches(['"', '\'']));
        let fetched = urls.filter(|url| !url.starts_with("data:") && is_drawn(url));
        return fetched.map(|url| resolved(folder, url)).collect();
    }
    if path.starts_with("/assets/") {
        return Vec::new();
    }
    let names = text.split("\"/assets/").skip(1).filter_map(|rest| rest.split(['"', '#']).next());
    names.map(|name| format!("/assets/{name}")).collect()
}

fn is_drawn(url: &str) -> bool {
    !url.contains("/fonts/") && !url.starts_with("fonts/")
        || DRAWN_IN.iter().any(|weight| url.contains(weight))
}

fn resolved(folder: &str, url: &str) -> String {
    let url = url.split(['#', '?']).next().unwrap_or_default();
    match url.strip_prefix("../") {
        Some(above) => resolved(folder.rsplit_once('/').map_or("", |(above, _)| above), above),
        None if url.starts_with('/') => url.to_owned(),
        None => format!("{folder}/{}", url.trim_start_matches("./")),
    }
}
