"""What can go wrong on the way to a list: one family of failures, each with a code and one thing to do."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.errors import FileTroubleError

BY_HAND = "Save the list with a web browser and take it in from disk: lookup287g import FILE."
LATER = "Try again later, or save the list with a web browser and import the file."
CONNECTION = "Check the internet connection and try again."


class FetchError(FileTroubleError):
    """Fetching failed; the list held before is untouched.

    `passing` is whether the same request may succeed within seconds; `wait` how long the server asked to wait before
    it, in seconds, None when it did not say.
    """

    def __init__(
        self,
        code: str,
        message: str,
        hint: str,
        *,
        values: Sequence[str] = (),
        passing: bool = False,
        wait: float | None = None,
    ) -> None:
        """Texts as in KnownError."""
        super().__init__(code, message, hint, values=values)
        self.passing = passing
        self.wait = wait


def cancelled() -> FetchError:
    """The person pressed Cancel."""
    return FetchError("cancelled", "The update was cancelled; the list in use stays.", "Start it again at any time.")


def out_of_time(seconds: float) -> FetchError:
    """The update's own deadline has passed, whatever the server still sends."""
    message = "The update took longer than %1 seconds and was stopped."
    return FetchError("out_of_time", message, LATER, values=(f"{seconds:.0f}",))


def too_large(what: str, limit: int) -> FetchError:
    """More bytes came, or were announced, than `what` ever has."""
    message = "The answer is larger than %1 MB; %2 is far smaller."
    return FetchError("answer_too_large", message, BY_HAND, values=(str(limit // 1_000_000), what))


def wrong_address(why: str) -> FetchError:
    """An address that is not asked, or not followed."""
    return FetchError("address_refused", "The address is not used: %1.", BY_HAND, values=(why,))


def no_list(where: str) -> FetchError:
    """No link to a list; never to be taken for "no news"."""
    message = "No list was found on %1. The page may have changed, or this network may show a page of its own."
    return FetchError("no_link", message, BY_HAND, values=(where,))


def cut_short(host: str) -> FetchError:
    """The answer ended before its end."""
    message = "The connection to %1 broke before everything had come."
    return FetchError("cut_short", message, CONNECTION, values=(host,), passing=True)


def strange_answer(why: str) -> FetchError:
    """An answer that no web server gives who follows the rules."""
    return FetchError("strange_answer", "The server's answer can't be used: %1.", LATER, values=(why,))
