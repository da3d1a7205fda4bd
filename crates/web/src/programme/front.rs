//! GET /: one sentence, one picture, four ways in, the thread in six steps, the partnership today (screen 11a).

use askama::Template;
use axum::extract::State;
use axum::response::Html;
use domain::programme::Phase;
use store::programme::meetings::meetings;
use store::programme::{Invitation, invitation, members, phase};
use store::recommendations::{Listed as Recommended, newest_adopted};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Ground, Page};
use crate::texts::Locale;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "programme/front.html")]
struct Front {
    page: Page,
    l: Locale,
    today: jiff::civil::Date,
    doors: [Door; 4],
    thread: [Bead; 6],
    invitation: Invitation,
    phase: Phase,
    members: usize,
    newest: Option<Recommended>,
    meetings: usize,
}

/// A way in: for whom, where to, and the ends of its texts' keys.
struct Door {
    code: &'static str,
    icon: &'static str,
    href: &'static str,
}

/// A step of the thread.
struct Bead {
    code: &'static str,
    icon: &'static str,
}

const DOORS: [Door; 4] = [
    Door { code: "young", icon: "person", href: "/sign-in?back=/me" },
    Door { code: "school", icon: "student", href: "/sign-in?back=/reports/new" },
    Door { code: "municipality", icon: "business", href: "/sign-in?back=/worklist" },
    Door { code: "partnership", icon: "groups", href: "/sign-in?back=/partnership" },
];

const THREAD: [Bead; 6] = [
    Bead { code: "report", icon: "assignment" },
    Bead { code: "clock", icon: "time" },
    Bead { code: "plan", icon: "checklist" },
    Bead { code: "figures", icon: "analytics" },
    Bead { code: "trial", icon: "science" },
    Bead { code: "recommendation", icon: "flag" },
];

pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Html<String>, Fault> {
    let invitation = invitation(app.store.reading()).await?;
    let members = members(app.store.reading()).await?.len();
    let phase = phase(app.store.reading()).await?;
    let newest = newest_adopted(&app.store).await?;
    let meetings = meetings(&app.store).await?.iter().filter(|it| it.number.is_some()).count();
    let (l, today) = (visitor.l, visitor.now.day());
    let mut page = visitor.page(l.t("front-title"));
    if page.viewer.is_none() {
        page.ground = Ground::Public;
    }
    draw(&Front {
        page,
        l,
        today,
        doors: DOORS,
        thread: THREAD,
        invitation,
        phase,
        members,
        newest,
        meetings,
    })
}
