"""The command line, ``onrecord``: one function a command.

Comes in: arguments and the environment. Goes out: text or JSON, and an exit status: 0 done,
1 the work failed (one line on stderr says why), 2 wrong usage.
Does not know: anything the service or a door does not tell it. What a command needs is imported
when it runs, so that help costs nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rag.errors import (
    LibraryEmptyError,
    OnRecordError,
    QuestionError,
    ReadingError,
    SettingsError,
)
from rag.settings import Settings, read_settings

if TYPE_CHECKING:
    from rag.records import Record
    from rag.service import Service

_SUFFIXES = (".txt", ".text", ".html", ".htm", ".pdf", ".docx", "")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; its exit status."""
    # Before NumPy is loaded: its threads wait for each other where others use the cores too.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    parser = _parser()
    given = parser.parse_args(arguments)
    try:
        settings = read_settings(
            data=given.data,
            host=getattr(given, "host", None),
            port=getattr(given, "port", None),
            workers=getattr(given, "workers", None),
        )
        return int(given.run(given, settings))
    except QuestionError as error:
        print(f"onrecord: {error.field}: {error}", file=sys.stderr)
    except OnRecordError as error:
        print(f"onrecord: {error}", file=sys.stderr)
    except BrokenPipeError:
        sys.stderr.close()
    except OSError as error:
        print(f"onrecord: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("onrecord: stopped", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "onrecord", description="Ask the record; get an answer that stands on it."
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, run, about in (
        ("serve", _serve, "serve the web app and the API"),
        ("ingest", _ingest, "add or replace records"),
        ("ask", _ask, "ask a question"),
        ("records", _records, "list the records held"),
        ("remove", _remove, "take a record out"),
        ("reindex", _reindex, "make the indexes anew from the texts held"),
        ("doctor", _doctor, "check the library against itself and say what to do"),
        ("eval", _eval, "run question sets and print how good the answers are"),
        ("benchmark", _benchmark, "measure how fast it is on this machine"),
    ):
        command = commands.add_parser(name, help=about, description=about.capitalize() + ".")
        command.add_argument("--data", type=Path, metavar="DIR", help="the library's folder")
        command.set_defaults(run=run)
        _ARGUMENTS[name](command)
    return parser


def _serve_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--host")
    command.add_argument("--port", type=int)
    command.add_argument("--workers", type=int, metavar="N", help="processes, without uploads")
    command.add_argument("--no-sample", action="store_true", help="open an empty library empty")


def _eval_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("questions", nargs="?", type=Path, metavar="QUESTIONS.jsonl")
    command.add_argument("--json", type=Path, metavar="FILE", help="write the figures")
    command.add_argument(
        "--html", type=Path, metavar="FILE", help="write them as a page of its own"
    )
    command.add_argument("--shared", type=Path, metavar="DIR", help="official texts to run on too")
    command.add_argument(
        "--against", type=Path, metavar="FILE", help="compare with earlier figures"
    )
    command.add_argument("--failures", action="store_true", help="list the questions that failed")


def _benchmark_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("questions", nargs="?", type=Path, metavar="QUESTIONS.jsonl")
    command.add_argument("--json", type=Path, metavar="FILE", help="write the figures")
    command.add_argument(
        "--seconds", type=_positive, default=10.0, metavar="N", help="for each number of askers"
    )


def _positive(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"must be more than 0, not {text}")
    return seconds


def _ask_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print the reply as JSON")
    command.add_argument("--record", help="ask this record only, by symbol or id")
    command.add_argument("--speaker", help="ask for the words of this speaker only")
    command.add_argument("question", metavar="QUESTION")


_ARGUMENTS: dict[str, Callable[[argparse.ArgumentParser], object]] = {
    "serve": _serve_arguments,
    "ingest": lambda c: c.add_argument("sources", nargs="+", metavar="PATH_OR_URL"),
    "ask": _ask_arguments,
    "records": lambda c: c.add_argument("--json", action="store_true", help="as JSON"),
    "remove": lambda c: c.add_argument("record", metavar="RECORD"),
    "reindex": lambda _: None,
    "doctor": lambda _: None,
    "eval": _eval_arguments,
    "benchmark": _benchmark_arguments,
}


def _open(settings: Settings, *, sample: bool = False) -> Service:
    """The service; with ``sample``, the bundled record goes into a library that is not there."""
    from rag.sample import SAMPLE  # noqa: PLC0415
    from rag.service import open_service  # noqa: PLC0415

    service = open_service(settings)
    if sample and not service.exists:
        print("Indexing the bundled record …", file=sys.stderr)
        service.ingest(SAMPLE.read_bytes())
    return service


def _serve(given: argparse.Namespace, settings: Settings) -> int:
    from embeddings import find_model  # noqa: PLC0415
    from rag.holdings.shelf import Shelf  # noqa: PLC0415
    from web import serve  # noqa: PLC0415

    _check_free(settings.host, settings.port)
    shelf = Shelf(settings.data)
    # A model that the operator names is theirs to answer for: a large library takes hours.
    ours = settings.model == Settings.model and not settings.model_sha256
    if shelf.is_outdated(find_model(settings.model).fingerprint if ours else None):
        print("The library was made by another version: indexing anew …", file=sys.stderr)
        _reindex(given, settings)
    elif shelf.version() is None and not given.no_sample:
        _open(settings, sample=True)
    serve(settings)
    return 0


def _check_free(host: str, port: int) -> None:
    """SettingsError where the address cannot be listened on, before any work is done."""
    try:
        family, kind, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise SettingsError(
            f"{host}:{port} cannot be listened on ({error.strerror}); choose another --port"
        ) from error


def _ingest(given: argparse.Namespace, settings: Settings) -> int:
    from rag.intake import Refused, take_in  # noqa: PLC0415
    from rag.progress import bar  # noqa: PLC0415

    if not all(one.strip() for one in given.sources):
        raise ReadingError("a source is empty; give the path or address of a record")
    sources = list(_files(given.sources))
    if not sources:
        raise ReadingError("there is no text, HTML, PDF or DOCX file in these folders")
    missing = {source: reason for source in sources if (reason := _missing(source))}
    for source, reason in missing.items():
        print(f"onrecord: {source}: {reason}", file=sys.stderr)
    failed = bool(missing)
    sources = [source for source in sources if source not in missing]
    if not sources:
        return 1
    service = _open(settings)
    reads = [partial(_read, source, settings) for source in sources]
    with service.only_writer(), bar("Indexing", len(sources)) as shown:
        for source, came in zip(sources, take_in(service, reads, shown.within), strict=True):
            if isinstance(came, Refused):
                print(f"onrecord: {source}: {came.reason}", file=sys.stderr)
                failed = True
            else:
                size = f"{len(came.record.paragraphs)} paragraphs"
                print(f"{came.record.symbol}: {size}{', replaced' if came.replaced else ''}")
            shown.record()
    service.settle()
    return 1 if failed else 0


def _read(source: str, settings: Settings) -> tuple[str, Record]:
    from rag.reading import read_address, read_bytes  # noqa: PLC0415

    most = settings.max_record_bytes
    if "://" in source:
        return read_address(source, most)
    try:
        with Path(source).open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise ReadingError(f"cannot be read: {error.strerror}") from error
    return read_bytes(data, most)


def _missing(source: str) -> str | None:
    """Why there is no such file; None where there is, or it is at an address."""
    try:
        if "://" not in source:
            Path(source).stat()
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    return None


def _files(sources: Sequence[str]) -> Iterator[str]:
    """The sources, folders replaced by the files in them that may be records."""
    for source in sources:
        path = Path(source)
        if "://" not in source and path.is_dir():
            yield from (
                str(p)
                for p in sorted(path.rglob("*"))
                if p.is_file() and p.suffix.lower() in _SUFFIXES
            )
        else:
            yield source


def _ask(given: argparse.Namespace, settings: Settings) -> int:
    from rag.questions.filters import Filters  # noqa: PLC0415

    filters = Filters(record=given.record, speaker=given.speaker)
    answer = _open(settings).ask(given.question, filters)
    if given.json:
        from web.replies import AnswerReply  # noqa: PLC0415

        print(AnswerReply.of(answer).model_dump_json(indent=1))
        return 0
    print(answer.text)
    for one in answer.citations:
        record = one.paragraph.record
        digest = "; a digest, not the official text" if record.digest else ""
        print(f"[{one.number}] {record.symbol} ¶{one.paragraph.number} ({one.status}{digest})")
    if not answer.answered and answer.passages:
        print("Nearest, not an answer:")
        for passage in answer.passages:
            where = f"{passage.paragraph.record.symbol} ¶{passage.paragraph.number}"
            print(f"  {where}: {passage.text}")
    return 0


def _records(given: argparse.Namespace, settings: Settings) -> int:
    from rag.holdings.shelf import Shelf  # noqa: PLC0415

    held = Shelf(settings.data).version() is not None
    records = _open(settings).records if held else ()
    if given.json:
        from web.replies import RecordReply  # noqa: PLC0415

        replies = [RecordReply.of(one).model_dump(mode="json") for one in records]
        print(json.dumps(replies, ensure_ascii=False, indent=1))
        return 0
    for one in records:
        size = f"{len(one.paragraphs)} paragraphs"
        print(one.symbol, one.date or "-", size, one.form, one.title, sep="\t")
    if not records:
        print("no records; add one with `onrecord ingest`", file=sys.stderr)
    return 0


def _remove(given: argparse.Namespace, settings: Settings) -> int:
    from rag.holdings.shelf import Shelf  # noqa: PLC0415

    print(f"removed {Shelf(settings.data).remove(given.record)}")
    return 0


def _reindex(_given: argparse.Namespace, settings: Settings) -> int:
    from rag.progress import bar  # noqa: PLC0415

    if not settings.data.is_dir():
        raise LibraryEmptyError(f"{settings.data} holds no library; `onrecord ingest` makes one")
    service = _open(settings)
    with bar("Indexing anew") as shown:
        service.reindex(shown.records)
    service.settle()
    return 0


def _doctor(_given: argparse.Namespace, settings: Settings) -> int:
    bad = False
    for one in _open(settings).examine():
        print(f"{'bad' if one.advice else 'ok':4}{one.checked}")
        if one.advice:
            print(f"    to do: {one.advice}")
            bad = True
    return 1 if bad else 0


def _eval(given: argparse.Namespace, settings: Settings) -> int:
    from rich.console import Console  # noqa: PLC0415

    from eval import run_command  # noqa: PLC0415
    from eval.command import Outputs  # noqa: PLC0415

    _check_questions(given.questions)
    outputs = Outputs(
        json=given.json,
        kept=settings.evaluation,
        failures=given.failures,
        against=given.against,
    )
    status = run_command(
        _service_for(settings),
        questions=given.questions,
        shared=given.shared,
        outputs=outputs,
        console=Console(),
    )
    if given.html:
        from web.evaluation import EvaluationView  # noqa: PLC0415
        from web.rendering import Renderer  # noqa: PLC0415

        view = EvaluationView.read(settings.evaluation)
        if view:
            given.html.write_text(Renderer().report(view), "utf-8")
    return status


def _benchmark(given: argparse.Namespace, settings: Settings) -> int:
    from eval import run_benchmark  # noqa: PLC0415
    from eval.benchmark import Plan  # noqa: PLC0415

    _check_questions(given.questions)
    command = [sys.executable, "-m", "rag"]
    plan = Plan(command, settings.data, given.seconds, given.questions, given.json)
    return run_benchmark(_service_for(settings), plan)


def _check_questions(path: Path | None) -> None:
    """QuestionSetError where a set cannot be used, before a library is opened for it."""
    from eval.questions import read_questions  # noqa: PLC0415

    if path:
        read_questions(path)


def _service_for(settings: Settings) -> Callable[[Path | None], Service]:
    """Opens the operator's library (None: the sample where it is empty), or one in a folder."""

    def open_at(folder: Path | None) -> Service:
        if folder is None:
            return _open(settings, sample=True)
        return _open(replace(settings, data=folder, models=settings.exports))

    return open_at


if __name__ == "__main__":
    sys.exit(main())
