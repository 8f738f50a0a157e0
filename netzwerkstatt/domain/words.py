"""What the values of records are called, in one place for window, lists and paper."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.budget import GrantState
from netzwerkstatt.domain.event import PartnerKind
from netzwerkstatt.domain.people import Diet, PhotoConsent, Role
from netzwerkstatt.domain.registrations import RegistrationStatus
from netzwerkstatt.domain.sessions import Part, SessionKind, SessionStatus
from netzwerkstatt.domain.tasks import Phase
from netzwerkstatt.domain.venue import Equipment, Room, Seating

F = TypeVar("F", Need, Role, Equipment)


def said(flags: F, words: Mapping[F, str]) -> list[str]:
    """Return the words of the flags that are set, in the order of the words."""
    return [word for flag, word in words.items() if flag & flags]


def room_names(rooms: Sequence[Room], *, floors: bool = False) -> str:
    """Name rooms that are opened to each other, with their floors where wanted: `Saal + Atelier, 1. OG`."""
    if len({room.floor for room in rooms}) > 1:
        return " + ".join(room_names((room,), floors=floors) for room in rooms)
    names = " + ".join(room.name for room in rooms)
    return f"{names}, {rooms[0].floor}" if floors and rooms and rooms[0].floor else names


def needs(texts: Texts) -> dict[Need, str]:
    """Name each need as an action, never as a diagnosis."""
    return {
        Need.STEP_FREE: texts.p_("need", "step-free access"),
        Need.COMPANION_SEAT: texts.p_("need", "companion seat"),
        Need.HEARING_LOOP: texts.p_("need", "induction loop"),
        Need.SIGN_LANGUAGE: texts.p_("need", "sign language interpreting"),
        Need.CAPTIONS: texts.p_("need", "captions"),
        Need.LARGE_PRINT: texts.p_("need", "large print"),
        Need.PLAIN_LANGUAGE: texts.p_("need", "plain language"),
        Need.MEETING_POINT: texts.p_("need", "meeting point"),
        Need.ASSISTANCE_DOG: texts.p_("need", "assistance dog"),
        Need.QUIET_BREAK: texts.p_("need", "quiet room"),
        Need.CHILD_CARE: texts.p_("need", "child care"),
        Need.PHONE_CONTACT: texts.p_("need", "contact by phone"),
        Need.NEAR_THE_STAGE: texts.p_("need", "seat near the stage"),
        Need.ASSISTANCE: texts.p_("need", "assistance"),
    }


def diets(texts: Texts) -> dict[Diet, str]:
    """Name each diet."""
    return {
        Diet.ANY: texts.p_("diet", "eats everything"),
        Diet.VEGETARIAN: texts.p_("diet", "vegetarian"),
        Diet.VEGAN: texts.p_("diet", "vegan"),
        Diet.OTHER: texts.p_("diet", "something else"),
    }


def photos(texts: Texts) -> dict[PhotoConsent, str]:
    """Name each answer to whether somebody may be photographed."""
    return {
        PhotoConsent.UNASKED: texts.p_("photos", "not asked"),
        PhotoConsent.YES: texts.p_("photos", "yes"),
        PhotoConsent.ASK: texts.p_("photos", "please ask"),
        PhotoConsent.NO: texts.p_("photos", "no"),
    }


def roles(texts: Texts) -> dict[Role, str]:
    """Name each role."""
    return {
        Role.TEAM: texts.p_("role", "Team"),
        Role.SPEAKER: texts.p_("role", "Speaker"),
        Role.MODERATOR: texts.p_("role", "Facilitation"),
        Role.HELPER: texts.p_("role", "Volunteer"),
        Role.INTERPRETER: texts.p_("role", "Interpreter"),
        Role.PRESS: texts.p_("role", "Press"),
    }


def status(texts: Texts) -> dict[RegistrationStatus, str]:
    """Name each state of a registration."""
    return {
        RegistrationStatus.REGISTERED: texts.p_("registration", "registered"),
        RegistrationStatus.WAITING: texts.p_("registration", "waiting list"),
        RegistrationStatus.CANCELLED: texts.p_("registration", "cancelled"),
    }


def kinds(texts: Texts) -> dict[SessionKind, str]:
    """Name each kind of session."""
    return {
        SessionKind.WORKSHOP: texts._("Workshop"),
        SessionKind.TALK: texts._("Talk"),
        SessionKind.PANEL: texts._("Panel"),
        SessionKind.PLENARY: texts._("Plenary"),
        SessionKind.FAIR: texts._("Fair"),
        SessionKind.EXCHANGE: texts._("Exchange"),
        SessionKind.CULTURE: texts._("Culture"),
        SessionKind.BREAK: texts._("Break"),
        SessionKind.OTHER: texts.p_("session", "Other"),
    }


def progress(texts: Texts) -> dict[SessionStatus, str]:
    """Name how far a session has come."""
    return {
        SessionStatus.IDEA: texts.p_("session", "idea"),
        SessionStatus.ASKED: texts.p_("session", "asked"),
        SessionStatus.CONFIRMED: texts.p_("session", "confirmed"),
        SessionStatus.CANCELLED: texts.p_("session", "cancelled"),
    }


def parts(texts: Texts) -> dict[Part, str]:
    """Name each part somebody can have in a session, as the roles are called."""
    return {
        Part.SPEAKER: texts.p_("role", "Speaker"),
        Part.MODERATOR: texts.p_("role", "Facilitation"),
        Part.INTERPRETER: texts.p_("role", "Interpreter"),
        Part.HELPER: texts.p_("role", "Volunteer"),
    }


def equipment(texts: Texts) -> dict[Equipment, str]:
    """Name what a room has, or a session asks for."""
    return {
        Equipment.PROJECTOR: texts.p_("equipment", "projector"),
        Equipment.SCREEN: texts.p_("equipment", "screen"),
        Equipment.FLIPCHART: texts.p_("equipment", "flipchart"),
        Equipment.PINBOARD: texts.p_("equipment", "pinboard"),
        Equipment.WHITEBOARD: texts.p_("equipment", "whiteboard"),
        Equipment.MICROPHONE: texts.p_("equipment", "microphone"),
        Equipment.SOUND: texts.p_("equipment", "sound system"),
        Equipment.INTERNET: texts.p_("equipment", "internet"),
        Equipment.POWER: texts.p_("equipment", "sockets"),
        Equipment.COMPUTER: texts.p_("equipment", "computer"),
        Equipment.CAMERA: texts.p_("equipment", "camera"),
        Equipment.KITCHEN: texts.p_("equipment", "kitchen"),
        Equipment.STAGE: texts.p_("equipment", "stage"),
        Equipment.PIANO: texts.p_("equipment", "piano"),
        Equipment.RUNNING_WATER: texts.p_("equipment", "running water"),
    }


def seating(texts: Texts) -> dict[Seating, str]:
    """Name how chairs and tables can stand."""
    return {
        Seating.UNKNOWN: texts.p_("seating", "not known"),
        Seating.ROWS: texts.p_("seating", "rows"),
        Seating.TABLES: texts.p_("seating", "tables"),
        Seating.CIRCLE: texts.p_("seating", "circle of chairs"),
        Seating.STANDING: texts.p_("seating", "standing"),
    }


def grants(texts: Texts) -> dict[GrantState, str]:
    """Name how sure an income is."""
    return {
        GrantState.OPEN: texts._("not yet asked for"),
        GrantState.ASKED: texts._("asked for"),
        GrantState.PROMISED: texts._("promised"),
        GrantState.APPROVED: texts._("approved"),
        GrantState.RECEIVED: texts._("received"),
    }


def partners(texts: Texts) -> dict[PartnerKind, str]:
    """Name how somebody stands behind the event."""
    return {
        PartnerKind.ORGANISER: texts.p_("partner", "Organiser"),
        PartnerKind.FUNDER: texts.p_("partner", "Funder"),
        PartnerKind.PARTNER: texts.p_("partner", "Partner"),
        PartnerKind.PATRON: texts.p_("partner", "Patron"),
    }


def phases(texts: Texts) -> dict[Phase, str]:
    """Name each phase of the toolkit shortly."""
    return {
        Phase.START: texts.p_("phase", "Start"),
        Phase.PLAN: texts.p_("phase", "Plan"),
        Phase.RESPONSIBILITY: texts.p_("phase", "Responsibilities"),
        Phase.COOPERATION: texts.p_("phase", "Cooperate"),
        Phase.RESOURCES: texts.p_("phase", "Resources"),
        Phase.INCLUSION: texts.p_("phase", "Inclusion"),
        Phase.OBSTACLES: texts.p_("phase", "Obstacles"),
        Phase.EXCHANGE: texts.p_("phase", "Exchange"),
    }


def languages(codes: str, texts: Texts) -> str:
    """Name the languages whose codes stand in a text, separated by blanks."""
    return ", ".join(texts.language_name(code) for code in codes.split())
