//! What each role finds in the menu, and where it begins its day.

use domain::directory::Role;
use domain::installation::{Part, Parts};
use store::access::Viewer;

use crate::parts::{Ground, MenuLink};
use crate::programme;
use crate::texts::Locale;

/// A place in the menu: the part of the product it belongs to, address, key of its name, icon, roles that see it.
struct Place {
    part: Option<Part>,
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

const PROGRAMME: Option<Part> = Some(Part::Programme);
const CASEWORK: Option<Part> = Some(Part::Casework);

const PLACES: &[Place] = &[
    Place { part: CASEWORK, href: "/worklist", key: "worklist-title", icon: "assignment", roles: STAFF },
    Place {
        part: CASEWORK,
        href: "/overview",
        key: "overview-title",
        icon: "analytics",
        roles: &[Role::KuiLeader],
    },
    Place { part: CASEWORK, href: "/reports/new", key: "report-new-crumb", icon: "plus", roles: COUNSELLORS },
    Place { part: CASEWORK, href: "/reports", key: "reports-title", icon: "assignment", roles: COUNSELLORS },
    Place { part: CASEWORK, href: "/tasks", key: "tasks-title", icon: "checklist", roles: WITH_TASKS },
    Place {
        part: PROGRAMME,
        href: "/partnership",
        key: "menu-invitation",
        icon: "groups",
        roles: programme::TAKES_PART,
    },
    Place {
        part: CASEWORK,
        href: "/agreements",
        key: "agreements-title",
        icon: "contact-card",
        roles: AGREE,
    },
    Place {
        part: PROGRAMME,
        href: "/meetings",
        key: "meetings-title",
        icon: "calendar-month",
        roles: MEETING,
    },
    Place { part: PROGRAMME, href: "/trials", key: "trials-title", icon: "science", roles: READS_TRIALS },
    Place {
        part: CASEWORK,
        href: "/compare",
        key: "compare-title",
        icon: "sort-table-none",
        roles: COMPARES,
    },
    Place {
        part: PROGRAMME,
        href: "/recommendations",
        key: "recommendations-title",
        icon: "flag",
        roles: programme::TAKES_PART,
    },
    Place {
        part: PROGRAMME,
        href: "/partnership/own",
        key: "sign-up-crumb",
        icon: "assignment",
        roles: &[Role::Coordinator],
    },
    Place {
        part: PROGRAMME,
        href: "/secretariat/signups",
        key: "secretariat-sign-ups-title",
        icon: "checklist",
        roles: SECRETARIAT,
    },
    Place {
        part: PROGRAMME,
        href: "/secretariat/members",
        key: "secretariat-members-menu",
        icon: "persons",
        roles: SECRETARIAT,
    },
    Place {
        part: PROGRAMME,
        href: "/secretariat/dialogues",
        key: "dialogues-title",
        icon: "chat",
        roles: SECRETARIAT,
    },
    Place {
        part: PROGRAMME,
        href: "/secretariat/meetings",
        key: "meetings-title",
        icon: "calendar-month",
        roles: SECRETARIAT,
    },
    Place {
        part: PROGRAMME,
        href: "/secretariat/invitation",
        key: "edit-title",
        icon: "edit",
        roles: SECRETARIAT,
    },
    Place {
        part: PROGRAMME,
        href: "/secretariat/phase",
        key: "phase-menu",
        icon: "flag",
        roles: SECRETARIAT,
    },
    Place {
        part: None,
        href: "/administration/people",
        key: "people-title",
        icon: "persons",
        roles: ADMINISTRATORS,
    },
    Place {
        part: None,
        href: "/administration/partners",
        key: "partners-title",
        icon: "groups",
        roles: ADMINISTRATORS,
    },
    Place {
        part: None,
        href: "/administration/settings",
        key: "settings-title",
        icon: "settings",
        roles: ADMINISTRATORS,
    },
    Place {
        part: None,
        href: "/administration/messages",
        key: "messages-title",
        icon: "email",
        roles: WATCHERS,
    },
    Place { part: None, href: "/trace", key: "trace-title", icon: "visibility", roles: &[Role::Auditor] },
    Place { part: CASEWORK, href: "/releases", key: "releases-title", icon: "check", roles: RELEASES },
    Place { part: CASEWORK, href: "/me", key: "me-menu-now", icon: "home", roles: &[Role::YoungPerson] },
    Place {
        part: CASEWORK,
        href: "/me/plan",
        key: "me-menu-plan",
        icon: "checklist",
        roles: &[Role::YoungPerson],
    },
    Place {
        part: CASEWORK,
        href: "/me/words",
        key: "me-menu-words",
        icon: "edit",
        roles: &[Role::YoungPerson],
    },
    Place {
        part: CASEWORK,
        href: "/me/about",
        key: "me-menu-about",
        icon: "person",
        roles: &[Role::YoungPerson],
    },
];

/// The places of this viewer; the longest address that the path begins with is where the viewer is.
pub fn places(viewer: Option<&Viewer>, parts: Parts, l: Locale, path: &str) -> Vec<MenuLink> {
    let Some(viewer) = viewer else { return public(parts, l, path) };
    let mine: Vec<&Place> = places_of(viewer, parts).collect();
    let current =
        mine.iter().map(|p| p.href).filter(|href| path.starts_with(href)).max_by_key(|href| href.len());
    mine.iter()
        .map(|place| {
            MenuLink::new(place.href, l.t(place.key)).icon(place.icon).current(current == Some(place.href))
        })
        .collect()
}

/// The places of those who haven't signed in.
fn public(parts: Parts, l: Locale, path: &str) -> Vec<MenuLink> {
    let places = [
        (Part::Programme, "/invitation", l.t("menu-invitation")),
        (Part::Programme, "/meetings", l.t("meetings-title")),
        (Part::Programme, "/members", l.t("menu-members")),
        (Part::Programme, "/trials", l.t("trials-title")),
        (Part::Casework, "/compare", l.t("compare-title")),
        (Part::Programme, "/recommendations", l.t("recommendations-title")),
    ];
    let there = places.into_iter().filter(|(part, ..)| parts.has(*part));
    there.map(|(_, href, label)| MenuLink::new(href, label).current(path == href)).collect()
}

/// Where the viewer's day begins after sign-in.
pub fn home(viewer: &Viewer, parts: Parts) -> &'static str {
    places_of(viewer, parts).next().map_or("/", |place| place.href)
}

/// The places of a viewer in the parts that run here.
fn places_of(viewer: &Viewer, parts: Parts) -> impl Iterator<Item = &'static Place> {
    PLACES.iter().filter(move |place| parts.has_any(place.part) && sees(viewer, place.roles))
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
