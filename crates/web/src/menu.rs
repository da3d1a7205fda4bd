//! What each role finds in the menu, and where it begins its day.

use domain::directory::Role;
use store::access::Viewer;

use crate::parts::{Ground, MenuLink};
use crate::programme;
use crate::texts::Locale;

/// A place in the menu: address, key of its name, icon, roles that see it.
struct Place {
    href: &'static str,
    key: &'static str,
    icon: &'static str,
    roles: &'static [Role],
}

const COUNSELLORS: &[Role] = &[Role::SchoolCounsellor, Role::FguCounsellor];

const WITH_TASKS: &[Role] = &[Role::SchoolCounsellor, Role::FguCounsellor, Role::JobCentre];

const READS_TRIALS: &[Role] = &[
    Role::KuiCounsellor,
    Role::Coordinator,
    Role::KuiLeader,
    Role::SchoolCounsellor,
    Role::FguCounsellor,
    Role::Secretariat,
    Role::ReferenceGroup,
    Role::YouthOrganisation,
    Role::KnowledgePerson,
    Role::Ministry,
];

const STAFF: &[Role] = &[Role::KuiCounsellor, Role::KuiLeader];
/// The two sides of agreements; an institution's administrator finds them at its partners.
const AGREE: &[Role] =
    &[Role::KuiLeader, Role::Coordinator, Role::KuiCounsellor, Role::SchoolCounsellor, Role::FguCounsellor];
const SECRETARIAT: &[Role] = &[Role::Secretariat];
/// Those who meet in the partnership; the secretariat plans the meetings on a page of its own.
const MEETING: &[Role] = &[
    Role::Coordinator,
    Role::KuiLeader,
    Role::ReferenceGroup,
    Role::YouthOrganisation,
    Role::KnowledgePerson,
    Role::Ministry,
];
const ADMINISTRATORS: &[Role] = &[Role::Administrator];
const RELEASES: &[Role] = &[Role::Secretariat];
const WATCHERS: &[Role] = &[Role::Administrator, Role::Secretariat];

/// Whoever learns from the others, and whoever makes the releases they learn from.
const COMPARES: &[Role] = &[
    Role::KuiLeader,
    Role::Coordinator,
    Role::Secretariat,
    Role::ReferenceGroup,
    Role::YouthOrganisation,
    Role::KnowledgePerson,
    Role::Ministry,
];

const PLACES: &[Place] = &[
    Place { href: "/worklist", key: "worklist-title", icon: "assignment", roles: STAFF },
    Place { href: "/overview", key: "overview-title", icon: "analytics", roles: &[Role::KuiLeader] },
    Place { href: "/reports/new", key: "report-new-crumb", icon: "plus", roles: COUNSELLORS },
    Place { href: "/reports", key: "reports-title", icon: "assignment", roles: COUNSELLORS },
    Place { href: "/tasks", key: "tasks-title", icon: "checklist", roles: WITH_TASKS },
    Place { href: "/partnership", key: "menu-invitation", icon: "groups", roles: programme::TAKES_PART },
    Place { href: "/agreements", key: "agreements-title", icon: "contact-card", roles: AGREE },
    Place { href: "/meetings", key: "meetings-title", icon: "calendar-month", roles: MEETING },
    Place { href: "/trials", key: "trials-title", icon: "science", roles: READS_TRIALS },
    Place { href: "/compare", key: "compare-title", icon: "sort-table-none", roles: COMPARES },
    Place {
        href: "/recommendations",
        key: "recommendations-title",
        icon: "flag",
        roles: programme::TAKES_PART,
    },
    Place { href: "/partnership/own", key: "sign-up-crumb", icon: "assignment", roles: &[Role::Coordinator] },
    Place {
        href: "/secretariat/signups",
        key: "secretariat-sign-ups-title",
        icon: "checklist",
        roles: SECRETARIAT,
    },
    Place { href: "/secretariat/dialogues", key: "dialogues-title", icon: "chat", roles: SECRETARIAT },
    Place {
        href: "/secretariat/meetings",
        key: "meetings-title",
        icon: "calendar-month",
        roles: SECRETARIAT,
    },
    Place { href: "/secretariat/invitation", key: "edit-title", icon: "edit", roles: SECRETARIAT },
    Place { href: "/secretariat/phase", key: "phase-menu", icon: "flag", roles: SECRETARIAT },
    Place { href: "/administration/people", key: "people-title", icon: "persons", roles: ADMINISTRATORS },
    Place { href: "/administration/partners", key: "partners-title", icon: "groups", roles: ADMINISTRATORS },
    Place {
        href: "/administration/settings",
        key: "settings-title",
        icon: "settings",
        roles: ADMINISTRATORS,
    },
    Place { href: "/administration/messages", key: "messages-title", icon: "email", roles: WATCHERS },
    Place { href: "/trace", key: "trace-title", icon: "visibility", roles: &[Role::Auditor] },
    Place { href: "/releases", key: "releases-title", icon: "check", roles: RELEASES },
    Place { href: "/me", key: "me-menu-now", icon: "home", roles: &[Role::YoungPerson] },
    Place { href: "/me/plan", key: "me-menu-plan", icon: "checklist", roles: &[Role::YoungPerson] },
    Place { href: "/me/words", key: "me-menu-words", icon: "edit", roles: &[Role::YoungPerson] },
    Place { href: "/me/about", key: "me-menu-about", icon: "person", roles: &[Role::YoungPerson] },
];

/// The places of this viewer; the longest address that the path begins with is where the viewer is.
pub fn places(viewer: Option<&Viewer>, l: Locale, path: &str) -> Vec<MenuLink> {
    let Some(viewer) = viewer else { return public(l, path) };
    let mine: Vec<&Place> = PLACES.iter().filter(|place| sees(viewer, place.roles)).collect();
    let current =
        mine.iter().map(|p| p.href).filter(|href| path.starts_with(href)).max_by_key(|href| href.len());
    mine.iter()
        .map(|place| {
            MenuLink::new(place.href, l.t(place.key)).icon(place.icon).current(current == Some(place.href))
        })
        .collect()
}

/// The places of those who haven't signed in.
fn public(l: Locale, path: &str) -> Vec<MenuLink> {
    let places = [
        ("/invitation", l.t("menu-invitation")),
        ("/meetings", l.t("meetings-title")),
        ("/members", l.t("menu-members")),
        ("/trials", l.t("trials-title")),
        ("/compare", l.t("compare-title")),
        ("/recommendations", l.t("recommendations-title")),
    ];
    places.into_iter().map(|(href, label)| MenuLink::new(href, label).current(path == href)).collect()
}

/// Where the viewer's day begins after sign-in.
pub fn home(viewer: &Viewer) -> &'static str {
    PLACES.iter().find(|place| sees(viewer, place.roles)).map_or("/", |place| place.href)
}

/// For whom pages are drawn.
pub fn ground(viewer: Option<&Viewer>) -> Ground {
    match viewer {
        None => Ground::Public,
        Some(viewer) if viewer.citizen => Ground::Young,
        Some(_) => Ground::Work,
    }
}

/// Whether the header offers to search for a person: only to those with cases.
pub fn has_cases(viewer: &Viewer) -> bool {
    viewer.is_any(STAFF)
}

fn sees(viewer: &Viewer, roles: &[Role]) -> bool {
    viewer.is_any(roles)
        || (viewer.citizen && roles.iter().any(|r| matches!(r, Role::YoungPerson | Role::Guardian)))
}
