"""What the values of records are called, in one place for window, lists and paper."""

from collections.abc import Mapping
from typing import TypeVar

from netzwerkstatt.base.texts import Texts
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.people import Diet, PhotoConsent, Role
from netzwerkstatt.domain.registrations import RegistrationStatus

F = TypeVar("F", Need, Role)


def said(flags: F, words: Mapping[F, str]) -> list[str]:
    """Return the words of the flags that are set, in the order of the words."""
    return [word for flag, word in words.items() if flag & flags]


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


def languages(codes: str, texts: Texts) -> str:
    """Name the languages whose codes stand in a text, separated by blanks."""
    return ", ".join(texts.language_name(code) for code in codes.split())
