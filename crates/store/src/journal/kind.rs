//! The kinds of thing that happen.

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// What happened. The code stands in the database and is never reused for something else.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Kind { $($(#[$doc])* $name),+ }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Kind] = &[$(Kind::$name),+];

            /// The code in the database.
            pub fn code(self) -> &'static str {
                match self { $(Kind::$name => $code),+ }
            }

            /// The kind of a code.
            pub fn of(code: &str) -> Option<Kind> {
                match code { $($code => Some(Kind::$name),)+ _ => None }
            }
        }
    };
}

kinds! {
    /// A school's report was received.
    ReportReceived = "report.received",
    /// A school added to its report.
    ReportAdded = "report.added",
    /// A school took its report back.
    ReportWithdrawn = "report.withdrawn",
    /// A school renewed a report of risk.
    ReportRenewed = "report.renewed",
    /// The municipality opened a report for the first time.
    ReportOpened = "report.opened",
    /// Work on a report began.
    ReportBegun = "report.begun",
    /// A report was closed with an outcome.
    ReportClosed = "report.closed",
    /// A report went back as wrongly addressed.
    ReportReturned = "report.returned",
    /// A report of risk lapsed.
    ReportLapsed = "report.lapsed",
    /// School and counsellor wrote to each other on a report.
    ReportMessage = "report.message",
    /// A case was opened for a young person.
    CaseOpened = "case.opened",
    /// A case was closed.
    CaseClosed = "case.closed",
    /// A counsellor became the contact person.
    ContactPersonSet = "case.contact-person",
    /// A case was offered to a colleague.
    HandoverOffered = "case.handover-offered",
    /// The colleague took it.
    HandoverAccepted = "case.handover-accepted",
    /// The colleague returned it with a reason.
    HandoverReturned = "case.handover-returned",
    /// Somebody tried to reach the young person.
    ContactAttempted = "case.contact-attempt",
    /// An activity (a dated spell) was recorded.
    ActivityRecorded = "case.activity",
    /// An activity was confirmed once more.
    ActivityConfirmed = "case.activity-confirmed",
    /// Knowledge of an activity ran out.
    ActivityRanOut = "case.activity-ran-out",
    /// A note was written.
    NoteWritten = "case.note",
    /// Custody and guardians were recorded.
    GuardianRecorded = "case.guardian",
    /// The guardians were told of a report.
    GuardiansInformed = "case.guardians-informed",
    /// A protected name and address was recorded or lifted.
    ProtectionRecorded = "case.protection",
    /// The municipality corrected or completed who the young person is and how to reach them.
    IdentityCorrected = "case.identity",
    /// An offer or a start was agreed.
    OfferRecorded = "case.offer",
    /// A draft of a plan's next version was saved.
    PlanDrafted = "plan.drafted",
    /// The draft was thrown away.
    PlanDiscarded = "plan.discarded",
    /// A version of the plan was shared with the young person.
    PlanShared = "plan.shared",
    /// The young person answered it.
    PlanAnswered = "plan.answered",
    /// The young person wrote the aim.
    PlanAimWritten = "plan.aim",
    /// How a step stands was changed.
    PlanStepChanged = "plan.step",
    /// A start was agreed.
    PlanStartAgreed = "plan.start-agreed",
    /// The agreed start was made.
    PlanStarted = "plan.started",
    /// A clock started.
    ClockStarted = "clock.started",
    /// A clock was stopped by what it waits for.
    ClockStopped = "clock.stopped",
    /// A clock ended without being met: its report ended.
    ClockEnded = "clock.ended",
    /// A clock was paused with a reason.
    ClockPaused = "clock.paused",
    /// A clock's due date moved because a rule, a calendar or a pause changed.
    ClockMoved = "clock.moved",
    /// Clocks of a municipality were reckoned anew, by a changed rule or calendar: those that are due on another day say
    /// so themselves.
    ClocksReckoned = "clock.reckoned",
    /// The team was reminded of a report nobody had opened.
    TeamReminded = "clock.team-reminded",
    /// The leader was told that a report still isn't opened.
    LeaderTold = "clock.leader-told",
    /// The young person wrote own words.
    WordsWritten = "voice.words",
    /// The young person took own words back.
    WordsWithdrawn = "voice.words-withdrawn",
    /// The young person chose how to be contacted.
    ContactWished = "voice.contact-wish",
    /// The young person answered: another time, not now, doesn't fit.
    Answered = "voice.answer",
    /// Consent was given.
    ConsentGiven = "consent.given",
    /// Consent was taken back.
    ConsentWithdrawn = "consent.withdrawn",
    /// The notice of the register's use of data was shown for the first time.
    NoticeShown = "voice.notice-shown",
    /// A one-time link was made.
    LinkMade = "access.link-made",
    /// A one-time link was used.
    LinkUsed = "access.link-used",
    /// The trace was read by whoever oversees it.
    TraceRead = "access.trace-read",
    /// The whole chain was walked at an auditor's word.
    TraceVerified = "access.trace-verified",
    /// An issuer's subject was bound to a citizen.
    IdentityBound = "access.identity-bound",
    /// A membership began.
    MembershipBegun = "directory.membership-begun",
    /// An issuer proposed a role for somebody.
    MembershipProposed = "directory.membership-proposed",
    /// The administrator said no to an issuer's proposal.
    MembershipDeclined = "directory.membership-declined",
    /// A membership ended.
    MembershipEnded = "directory.membership-ended",
    /// An institution was invited to report to a municipality.
    RelationInvited = "directory.relation-invited",
    /// The institution confirmed.
    RelationConfirmed = "directory.relation-confirmed",
    /// The institution said no.
    RelationDeclined = "directory.relation-declined",
    /// The relation ended.
    RelationEnded = "directory.relation-ended",
    /// One side of a pair proposed a version of their agreement.
    AgreementProposed = "agreements.proposed",
    /// The other side agreed: it is in force.
    AgreementAgreed = "agreements.agreed",
    /// The other side said no.
    AgreementDeclined = "agreements.declined",
    /// The side that proposed it took it back.
    AgreementWithdrawn = "agreements.withdrawn",
    /// The day on which the two meant to look at their agreement again has come; both were told.
    AgreementReviewDue = "agreements.review-due",
    /// A client of an institution got a token.
    ClientAdded = "directory.client-added",
    /// A client's token was revoked.
    ClientRevoked = "directory.client-revoked",
    /// A setting was changed.
    SettingChanged = "directory.setting-changed",
    /// The invitation's text was changed.
    InvitationEdited = "programme.invitation-edited",
    /// A second person of the hosts approved a version of the invitation.
    InvitationApproved = "programme.invitation-approved",
    /// A version of the invitation was dropped before it was published.
    InvitationDiscarded = "programme.invitation-discarded",
    /// A version of the invitation was published.
    InvitationPublished = "programme.invitation-published",
    /// The programme went on to another phase, or back to one.
    PhaseMoved = "programme.phase-moved",
    /// A meeting was planned.
    MeetingPlanned = "programme.meeting-planned",
    /// Time, place or programme of a meeting was changed.
    MeetingChanged = "programme.meeting-changed",
    /// A meeting was cancelled.
    MeetingCancelled = "programme.meeting-cancelled",
    /// A member signed up its participants for a meeting.
    MeetingSeatsTaken = "programme.meeting-seats-taken",
    /// Who came to a meeting was recorded, and its minutes.
    MeetingHeld = "programme.meeting-held",
    /// The sheet of a dialogue before the start was written.
    DialogueWritten = "programme.dialogue-written",
    /// A note of a dialogue was written.
    DialogueNoted = "programme.dialogue-noted",
    /// One side of a dialogue proposed a focus.
    FocusProposed = "programme.focus-proposed",
    /// The other side said yes to it.
    FocusAgreed = "programme.focus-agreed",
    /// A sign-up was begun.
    SignUpBegun = "programme.sign-up-begun",
    /// A sign-up was sent.
    SignUpSent = "programme.sign-up-sent",
    /// The secretariat asked for a mend.
    SignUpMendAsked = "programme.sign-up-mend-asked",
    /// The secretariat accepted a sign-up.
    SignUpAccepted = "programme.sign-up-accepted",
    /// The secretariat declined a sign-up.
    SignUpDeclined = "programme.sign-up-declined",
    /// A sign-up was accepted, and waits for a place.
    SignUpQueued = "programme.sign-up-queued",
    /// A place was free: a sign-up that waited is accepted.
    SignUpMovedUp = "programme.sign-up-moved-up",
    /// A municipality withdrew before it was a member.
    SignUpWithdrawn = "programme.sign-up-withdrawn",
    /// Another sign-up of the same municipality was accepted: this one is closed.
    SignUpSuperseded = "programme.sign-up-superseded",
    /// Somebody began to take part for a member, or to do so at another level.
    ParticipantEntered = "programme.participant-entered",
    /// Name, address or administration of a participant was mended.
    ParticipantMended = "programme.participant-mended",
    /// Somebody takes no part any more, or no longer at that level.
    ParticipantLeft = "programme.participant-left",
    /// A member was asked whether its backing still holds.
    BackingAsked = "programme.backing-asked",
    /// A member said whether its backing holds, and what it covers.
    BackingConfirmed = "programme.backing-confirmed",
    /// A member will leave on a day.
    MemberLeaves = "programme.member-leaves",
    /// A member that wanted to leave stays.
    MemberStays = "programme.member-stays",
    /// A member has left.
    MemberLeft = "programme.member-left",
    /// A trial was written down, of one's own or after another's.
    TrialBegun = "trial.begun",
    /// What is written of a trial was changed.
    TrialWritten = "trial.written",
    /// The plan of a trial is complete.
    TrialPlanned = "trial.planned",
    /// A round of a trial began.
    TrialRoundBegun = "trial.round-begun",
    /// What is written of a round was changed.
    TrialRoundWritten = "trial.round-written",
    /// Trying ended; the round is looked at.
    TrialRoundTried = "trial.round-tried",
    /// It was decided what follows from a round.
    TrialRoundDecided = "trial.round-decided",
    /// A trial ended: kept, changed into another, dropped.
    TrialClosed = "trial.closed",
    /// It was written what is seen of a kept trial some months after.
    TrialFollowedUp = "trial.followed-up",
    /// A kept trial became routine, or the routine was dropped.
    TrialRoutine = "trial.routine",
    /// Another circle may read a trial.
    TrialShared = "trial.shared",
    /// The baseline of a trial's chart was set.
    TrialBaselineSet = "trial.baseline-set",
    /// A release of figures was made.
    ReleaseProposed = "figures.release-proposed",
    /// A second person approved it: it is public.
    ReleaseApproved = "figures.release-approved",
    /// A second person declined it.
    ReleaseDeclined = "figures.release-declined",
    /// It was taken back.
    ReleaseWithdrawn = "figures.release-withdrawn",
    /// A recommendation was proposed.
    RecommendationProposed = "recommendation.proposed",
    /// The text of a recommendation was changed.
    RecommendationWritten = "recommendation.written",
    /// Evidence was added to a recommendation, or withdrawn.
    RecommendationEvidence = "recommendation.evidence",
    /// An organisation said where it stands on a recommendation.
    RecommendationStance = "recommendation.stance",
    /// Somebody commented on a recommendation.
    RecommendationCommented = "recommendation.commented",
    /// A recommendation moved on: consulted, adopted, delivered, answered, followed up.
    RecommendationMoved = "recommendation.moved",
    /// The demo's day was moved.
    DemoDayMoved = "demo.day-moved",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_again_by_its_code() {
        for &kind in Kind::ALL {
            assert_eq!(Kind::of(kind.code()), Some(kind));
        }
    }
}
