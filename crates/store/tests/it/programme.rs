//! From the invitation to a member: a sign-up without an account, the secretariat's word, the doors that open.

use domain::directory::{OrganisationKind, RelationState, Role};
use domain::language::Language;
use domain::programme::{RawParticipant, RawPartner, RawSignUp, Representation, SignUpState, Step};
use domain::tables::Tables;
use domain::text::{Email, FreeText};
use store::access::Viewer;
use store::access::links::{Dead, NotOpened};
use store::demo::{Part, cast};
use store::messages::{self, Mail, Outgoing};
use store::programme::{self, NotAccepted, NotEdited, NotSaved, NotSent};
use store::testing::{TestStore, stores, the_day};
use store::{Actor, Place, Refused, directory};

const SENDER: &str = "soeren.krog@nordlund.example";

async fn persona(store: &TestStore, role: Role, kind: OrganisationKind, code: &'static str) -> Viewer {
    let part = Part {
        persona: Some(format!("{}-{code}", role.code())),
        name: "Lise Vestergaard".into(),
        role,
        place: Some((kind, code.into(), code.into())),
        cpr: None,
    };
    let cast =
        store.write(Actor::OPERATOR, the_day(), |desk| Box::pin(async move { cast(desk, &part).await }));
    let person = cast.await.unwrap();
    Viewer::load(store.reading(), person, the_day().day()).await.unwrap().unwrap()
}

async fn secretariat(store: &TestStore) -> Viewer {
    persona(store, Role::Secretariat, OrganisationKind::Host, "kl").await
}

/// Every letter that waits, taken out of the outbox.
async fn letters(store: &TestStore) -> Vec<Outgoing> {
    let letters = messages::claim(store, the_day(), 50).await.unwrap();
    for letter in &letters {
        messages::sent(store, the_day(), letter, None).await.unwrap();
    }
    letters
}

fn link_in(letter: &Outgoing) -> String {
    match &letter.mail {
        Mail::SignUpLink { link, .. }
        | Mail::SignUpMendAsked { link, .. }
        | Mail::SignUpDeclined { link, .. }
        | Mail::PartnerInvited { link, .. }
        | Mail::ColleagueInvited { link, .. } => link.secret().to_owned(),
        other => panic!("no link in {other:?}"),
    }
}

async fn begun(store: &TestStore) -> String {
    programme::begin(store, the_day(), Email::parse(SENDER).unwrap(), Language::Da).await.unwrap();
    link_in(&letters(store).await[0])
}

fn participant(name: &str, level: &str) -> RawParticipant {
    RawParticipant { name: name.into(), level: level.into(), ..RawParticipant::default() }
}

fn nordlund() -> RawSignUp {
    RawSignUp {
        municipality: "9901".into(),
        backing_body: "Børne- og Ungeudvalget".into(),
        backing_on: "10-11-2026".into(),
        backing_document: "Punkt 7".into(),
        themes: vec!["cooperation".into(), "data".into()],
        wishes: "Vi vil nå de unge før sommerferien.".into(),
        partners: vec![RawPartner {
            institution: "nordlund-tekniske-skole".into(),
            contact_name: "Rikke Dam".into(),
            contact_email: "rikke@skole.example".into(),
        }],
        coordinator_name: "Søren Krog".into(),
        coordinator_email: SENDER.into(),
        coordinator_phone: String::new(),
        participants: vec![
            participant("Søren Krog", "coordinator"),
            participant("Birgitte Aagaard", "leader"),
            participant("Mette Holm", "staff"),
            participant("Ali Rahimi", "staff"),
            participant("Kirsten Dahl", "staff"),
        ],
    }
}

/// Saves one step as a form does: from the mark it was drawn with.
async fn save(store: &TestStore, token: &str, step: Step, answers: RawSignUp) -> Result<(), NotSaved> {
    let mark = programme::open(store, the_day(), token).await?.mark(step).to_owned();
    programme::save(store, the_day(), token, step, mark, move |typed| *typed = answers).await.map(|_| ())
}

async fn send(store: &TestStore, token: &str) -> Result<programme::SignUp, NotSent> {
    programme::send(store, the_day(), Tables::with_demo(), Representation::default(), token).await
}

async fn sent(store: &TestStore) -> (String, String) {
    let token = begun(store).await;
    save(store, &token, Step::Review, nordlund()).await.unwrap();
    let sign_up = send(store, &token).await.unwrap();
    letters(store).await;
    (token, sign_up.public_id)
}

async fn accept(store: &TestStore, viewer: &Viewer, id: &str) -> Result<(), NotAccepted> {
    let (tables, all) = (Tables::with_demo(), Representation::default());
    programme::accept(store, viewer, the_day(), tables, all, id.to_owned()).await
}

fn words(text: &str) -> FreeText {
    FreeText::new(text, 2000).unwrap()
}

#[tokio::test]
async fn an_accepted_municipality_is_a_member_and_its_doors_open() {
    for store in stores().await {
        let viewer = secretariat(&store).await;
        let (_, id) = sent(&store).await;
        accept(&store, &viewer, &id).await.unwrap();

        let members = programme::members(store.reading()).await.unwrap();
        assert_eq!(members.len(), 1, "{}", store.engine);
        assert_eq!(
            (members[0].name.as_str(), members[0].themes.join(",").as_str()),
            ("Nordlund Kommune", "cooperation,data")
        );

        let letters = letters(&store).await;
        let told: Vec<_> = letters.iter().map(|l| (l.to.address.as_str(), l.mail.template())).collect();
        assert_eq!(
            told,
            [
                (SENDER, "sign-up-accepted"),
                (SENDER, "colleague-invited"),
                ("rikke@skole.example", "partner-invited")
            ],
            "{}",
            store.engine
        );
        let coordinator = directory::become_persona(&store, the_day(), &link_in(&letters[1])).await.unwrap();
        let coordinator = Viewer::load(store.reading(), coordinator, the_day().day()).await.unwrap().unwrap();
        let roles: Vec<Role> = coordinator.memberships.iter().map(|m| m.role).collect();
        assert_eq!(roles, [Role::Coordinator, Role::Administrator], "{}", store.engine);
        let own = programme::own_sign_up(&store, &coordinator).await.unwrap().unwrap();
        assert_eq!(own.public_id, id, "{}", store.engine);

        let relations = directory::relations_of(&store, members[0].organisation).await.unwrap();
        assert_eq!(relations[0].state, RelationState::Invited, "{}", store.engine);
        let school = relations[0].institution.id;
        assert!(directory::may_report_to(store.reading(), school).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn four_participants_are_not_sent_and_stay_saved() {
    for store in stores().await {
        let token = begun(&store).await;
        let mut four = nordlund();
        four.participants.pop();
        save(&store, &token, Step::Participants, four.clone()).await.unwrap();
        let refused = send(&store, &token).await;
        let Err(NotSent::NotReady(not)) = refused else { panic!("{}: {refused:?}", store.engine) };
        let missing: Vec<String> = not.missing.iter().map(|it| it.key()).collect();
        assert_eq!(missing, ["sign-up-requires-participants"], "{}", store.engine);
        let kept = programme::open(&store, the_day(), &token).await.unwrap();
        assert_eq!((kept.state, kept.typed), (SignUpState::Draft, four), "{}", store.engine);
    }
}

#[tokio::test]
async fn the_link_leads_back_and_a_second_one_to_the_same_sign_up() {
    for store in stores().await {
        let first = begun(&store).await;
        save(&store, &first, Step::Review, nordlund()).await.unwrap();
        let second = begun(&store).await;
        assert_ne!(first, second, "{}", store.engine);
        for token in [&first, &second, &first] {
            let back = programme::open(&store, the_day(), token).await.unwrap();
            assert_eq!(back.typed.municipality, "9901", "{}", store.engine);
        }
        let guessed = programme::open(&store, the_day(), "00").await;
        assert!(matches!(guessed, Err(NotOpened::Dead(Dead::Unknown))), "{}", store.engine);
    }
}

#[tokio::test]
async fn the_second_of_two_on_one_step_is_told_and_two_steps_disturb_nobody() {
    for store in stores().await {
        let token = begun(&store).await;
        let drawn = programme::open(&store, the_day(), &token).await.unwrap();
        let mark = |step| drawn.mark(step).to_owned();
        let wish = |text: &str| {
            let text = text.to_owned();
            move |typed: &mut RawSignUp| typed.wishes = text
        };
        let save = |step, answer| programme::save(&store, the_day(), &token, step, mark(step), answer);
        save(Step::Themes, wish("den ene")).await.unwrap();
        let Err(NotSaved::Changed(current)) = save(Step::Themes, wish("den anden")).await else {
            panic!("{}: the second overwrote the first", store.engine)
        };
        assert_eq!(current.typed.wishes, "den ene", "{}", store.engine);
        let other = |typed: &mut RawSignUp| typed.municipality = "9901".into();
        let step = Step::Municipality;
        programme::save(&store, the_day(), &token, step, mark(step), other).await.unwrap();
    }
}

#[tokio::test]
async fn a_mend_is_asked_in_words_that_stay_behind_the_link() {
    for store in stores().await {
        let viewer = secretariat(&store).await;
        let (token, id) = sent(&store).await;
        let tables = Tables::with_demo();
        let asked = words("Skriv, hvilket udvalg der har besluttet det.");
        programme::ask_to_mend(&store, &viewer, the_day(), tables, id.clone(), asked).await.unwrap();
        let letter = letters(&store).await.remove(0);
        assert_eq!(letter.mail.template(), "sign-up-mend-asked", "{}", store.engine);
        let back = programme::open(&store, the_day(), &link_in(&letter)).await.unwrap();
        assert_eq!(back.state, SignUpState::MendAsked, "{}", store.engine);
        assert!(back.words.unwrap().contains("hvilket udvalg"), "{}", store.engine);
        let mended = RawSignUp { backing_body: "Byrådet".into(), ..nordlund() };
        save(&store, &token, Step::Backing, mended).await.unwrap();
        assert_eq!(send(&store, &token).await.unwrap().state, SignUpState::Sent, "{}", store.engine);
    }
}

#[tokio::test]
async fn while_the_secretariat_reads_nothing_changes_and_a_no_is_a_no() {
    for store in stores().await {
        let viewer = secretariat(&store).await;
        let (token, id) = sent(&store).await;
        let is_illegal = |saved: Result<(), NotSaved>| {
            matches!(saved, Err(NotSaved::NotOpened(NotOpened::Refused(Refused::Illegal(_)))))
        };
        assert!(
            is_illegal(save(&store, &token, Step::Review, RawSignUp::default()).await),
            "{}",
            store.engine
        );
        let reason = words("Der er ikke plads i denne runde.");
        let tables = Tables::with_demo();
        programme::decline(&store, &viewer, the_day(), tables, id.clone(), reason).await.unwrap();
        assert!(is_illegal(save(&store, &token, Step::Review, nordlund()).await), "{}", store.engine);
        let late = accept(&store, &viewer, &id).await;
        assert!(matches!(late, Err(NotAccepted::Refused(Refused::Illegal(_)))), "{}", store.engine);
        let shown = programme::open(&store, the_day(), &token).await.unwrap();
        assert_eq!(shown.words.as_deref(), Some("Der er ikke plads i denne runde."), "{}", store.engine);
        assert!(programme::members(store.reading()).await.unwrap().is_empty(), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_municipality_signs_up_once() {
    for store in stores().await {
        let viewer = secretariat(&store).await;
        let (_, id) = sent(&store).await;
        let other = Email::parse("birgitte@nordlund.example").unwrap();
        programme::begin(&store, the_day(), other, Language::Da).await.unwrap();
        let token = link_in(&letters(&store).await[0]);
        save(&store, &token, Step::Review, nordlund()).await.unwrap();
        assert!(matches!(send(&store, &token).await, Err(NotSent::AlreadySignedUp)), "{}", store.engine);
        accept(&store, &viewer, &id).await.unwrap();
        assert!(matches!(send(&store, &token).await, Err(NotSent::AlreadySignedUp)), "{}", store.engine);
    }
}

#[tokio::test]
async fn to_others_than_the_secretariat_sign_ups_are_not_there() {
    for store in stores().await {
        let ministry = persona(&store, Role::Ministry, OrganisationKind::Ministry, "buvm").await;
        let (_, id) = sent(&store).await;
        let tables = Tables::with_demo();
        assert!(matches!(programme::sign_ups(&store, &ministry, tables).await, Err(Refused::Absent)));
        assert!(matches!(programme::read_sign_up(&store, &ministry, &id).await, Err(Refused::Absent)));
        let accepted = accept(&store, &ministry, &id).await;
        assert!(matches!(accepted, Err(NotAccepted::Refused(Refused::Absent))), "{}", store.engine);
        let document = programme::invitation(store.reading()).await.unwrap().document;
        let edited = programme::edit_invitation(&store, &ministry, the_day(), 0, document).await;
        assert!(matches!(edited, Err(NotEdited::Refused(Refused::Absent))), "{}", store.engine);
    }
}

#[tokio::test]
async fn the_second_editor_of_the_invitation_is_shown_what_changed() {
    for store in stores().await {
        let viewer = secretariat(&store).await;
        let shipped = programme::invitation(store.reading()).await.unwrap();
        assert_eq!((shipped.version, shipped.edited.is_none()), (0, true), "{}", store.engine);
        let mut first = shipped.document.clone();
        first.facts.meetings[0].place = "København".into();
        let edit = |document| programme::edit_invitation(&store, &viewer, the_day(), 0, document);
        assert_eq!(edit(first.clone()).await.unwrap(), 1, "{}", store.engine);
        let Err(NotEdited::Changed { current, base }) = edit(shipped.document.clone()).await else {
            panic!("{}: the second overwrote the first", store.engine)
        };
        assert_eq!((current.version, &current.document), (1, &first), "{}", store.engine);
        assert_eq!(base.document, shipped.document, "{}", store.engine);
        assert_eq!(current.edited.unwrap().1, "Lise Vestergaard", "{}", store.engine);
    }
}

#[tokio::test]
async fn no_name_and_no_address_of_a_sign_up_lies_open_on_the_disk() {
    let store = store::testing::embedded().await;
    let viewer = secretariat(&store).await;
    let (_, id) = sent(&store).await;
    let tables = Tables::with_demo();
    programme::ask_to_mend(&store, &viewer, the_day(), tables, id, words("Ret punkt 7")).await.unwrap();
    let Place::Embedded(file) = store.place() else { panic!("embedded") };
    for name in ["ungebro.db", "ungebro.db-wal"] {
        let bytes = std::fs::read(file.with_file_name(name)).unwrap();
        for planted in [SENDER, "Birgitte Aagaard", "rikke@skole", "sommerferien", "Ret punkt 7"] {
            let there = bytes.windows(planted.len()).any(|window| window == planted.as_bytes());
            assert!(!there, "{planted} in {name}");
        }
    }
}
