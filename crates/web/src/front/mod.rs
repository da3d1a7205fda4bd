//! GET /: one sentence, one picture; where the casework runs the ways in and the thread in steps, where the programme runs the
//! partnership today (screen 11a).

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Html;
use axum::routing::get;
use domain::installation::Part;
use domain::programme::Phase;
use store::Store;
use store::programme::meetings::meetings;
use store::programme::{Invitation, invitation, members, phase};
use store::recommendations::{Listed as Recommended, newest_adopted};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Ground, Page};
use crate::texts::Locale;
use crate::visitor::Visitor;

pub fn routes(_app: &App) -> Router<App> {
    Router::new().route("/", get(show))
}

#[derive(Template)]
#[template(path = "front/front.html")]
struct Front {
    page: Page,
    l: Locale,
    today: jiff::civil::Date,
    doors: Vec<Door>,
    thread: Vec<Bead>,
    partnership: Option<Partnership>,
}

/// Where the partnership stands today.
struct Partnership {
    invitation: Invitation,
    phase: Phase,
    members: usize,
    newest: Option<Recommended>,
    meetings: usize,
}

/// A way in: to which part, for whom, where to, and the ends of its texts' keys.
struct Door {
    part: Part,
    code: &'static str,
    icon: &'static str,
    href: &'static str,
}

/// A step of the thread, and the part in which it is taken.
struct Bead {
    part: Part,
    code: &'static str,
    icon: &'static str,
}

const DOORS: [Door; 4] = [
    Door { part: Part::Casework, code: "young", icon: "person", href: "/sign-in?back=/me" },
    Door { part: Part::Casework, code: "school", icon: "student", href: "/sign-in?back=/reports/new" },
    Door { part: Part::Casework, code: "municipality", icon: "business", href: "/sign-in?back=/worklist" },
    Door { part: Part::Programme, code: "partnership", icon: "groups", href: "/sign-in?back=/partnership" },
];

const THREAD: [Bead; 6] = [
    Bead { part: Part::Casework, code: "report", icon: "assignment" },
    Bead { part: Part::Casework, code: "clock", icon: "time" },
    Bead { part: Part::Casework, code: "plan", icon: "checklist" },
    Bead { part: Part::Casework, code: "figures", icon: "analytics" },
    Bead { part: Part::Programme, code: "trial", icon: "science" },
    Bead { part: Part::Programme, code: "recommendation", icon: "flag" },
];

async fn show(State(app): State<App>, visitor: Visitor) -> Result<Html<String>, Fault> {
    let (l, today, parts) = (visitor.l, visitor.now.day(), app.store.parts());
    let partnership = if parts.has(Part::Programme) { Some(partnership(&app.store).await?) } else { None };
    let mut page = visitor.page(l.t("front-title"));
    if page.viewer.is_none() {
        page.ground = Ground::Public;
    }
    draw(&Front {
        page,
        l,
        today,
        doors: DOORS.into_iter().filter(|door| parts.has(door.part)).collect(),
        thread: THREAD.into_iter().filter(|bead| parts.has(bead.part)).collect(),
        partnership,
    })
}

async fn partnership(store: &Store) -> Result<Partnership, Fault> {
    Ok(Partnership {
        invitation: invitation(store.reading()).await?,
        members: members(store.reading()).await?.len(),
        phase: phase(store.reading()).await?,
        newest: newest_adopted(store).await?,
        meetings: meetings(store).await?.iter().filter(|it| it.number.is_some()).count(),
    })
}
