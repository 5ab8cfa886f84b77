"""On Record and its peers, each set up as its own documentation sets it up.

Comes in: files of records, and a model in sentence-transformers layout. Goes out: for each system,
and each way of asking it, a function from a question to the Pieces it finds, best first.
Does not know: which are right, how long it took. A peer is imported only where it is built.

Of the settings that a documentation leaves open the one was taken that suits the peer best: pieces
no longer than the model reads (256 tokens), five of them found.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from eval.outcome import Outcome
from eval.questions import Question
from rag.service import open_service
from rag.settings import read_settings

PIECES = 5


class Piece(NamedTuple):
    """A run of a record's text that a system found, and the id of the record."""

    record: str
    text: str


@dataclass(frozen=True)
class Given:
    """What a system is built from: records, the model's folder, and an empty folder of its own."""

    files: tuple[Path, ...]
    model: Path
    folder: Path


Find = Callable[[str], Sequence[Piece]]
Build = Callable[[Given], Mapping[str, Find]]


def ours(given: Given) -> Mapping[str, Find]:
    """Passages without an answer; and the answer: paragraphs cited, then those found beside. Each
    counts as its paragraph.
    """
    service = open_service(read_settings(data=given.folder))
    for file in given.files:
        service.ingest(file.read_bytes())

    def passages(question: str) -> list[Piece]:
        found = (one.paragraph for one in service.search(question, limit=PIECES))
        return [Piece(one.record.id, one.text) for one in found]

    def answer(question: str) -> list[Piece]:
        asked = Outcome(Question("", question, ""), service.ask(question))
        return [Piece(one.record.id, one.text) for one in islice(asked.ranked, PIECES)]

    return {"On Record, search": passages, "On Record, ask": answer}


def txtai_dense(given: Given) -> Mapping[str, Find]:
    """As `txtai` shows it for RAG: an index with content, a text a paragraph."""
    return {"txtai": _txtai(given, hybrid=False)}


def txtai_hybrid(given: Given) -> Mapping[str, Find]:
    """``txtai_dense`` with words (BM25) beside meaning."""
    return {"txtai, hybrid": _txtai(given, hybrid=True)}


def llamaindex(given: Given) -> Mapping[str, Find]:
    """LlamaIndex' FAISS store over sentences joined up to 256 tokens; and the reciprocal rank
    fusion of that and BM25, without a language model that writes further questions.
    """
    import faiss  # noqa: PLC0415
    from llama_index.core import (  # noqa: PLC0415
        SimpleDirectoryReader,
        StorageContext,
        VectorStoreIndex,
    )
    from llama_index.core.llms import MockLLM  # noqa: PLC0415
    from llama_index.core.node_parser import SentenceSplitter  # noqa: PLC0415
    from llama_index.core.retrievers import QueryFusionRetriever  # noqa: PLC0415
    from llama_index.embeddings.huggingface import HuggingFaceEmbedding  # noqa: PLC0415
    from llama_index.retrievers.bm25 import BM25Retriever  # noqa: PLC0415
    from llama_index.vector_stores.faiss import FaissVectorStore  # noqa: PLC0415

    encoder = HuggingFaceEmbedding(model_name=str(given.model))
    dimensions = len(encoder.get_text_embedding("dimensions"))
    store = FaissVectorStore(faiss_index=faiss.IndexFlatL2(dimensions))
    index = VectorStoreIndex.from_documents(
        SimpleDirectoryReader(input_files=[str(file) for file in given.files]).load_data(),
        storage_context=StorageContext.from_defaults(vector_store=store),
        transformations=[SentenceSplitter(chunk_size=256)],
        embed_model=encoder,
    )
    meaning = index.as_retriever(similarity_top_k=PIECES)
    words = BM25Retriever.from_defaults(docstore=index.docstore, similarity_top_k=PIECES)
    fused = QueryFusionRetriever(
        [meaning, words],
        llm=MockLLM(),  # it is looked for also where, with one query, nothing asks it
        similarity_top_k=PIECES,
        num_queries=1,
        mode="reciprocal_rerank",
        use_async=False,  # with a loop of its own it is slower
    )
    return {"LlamaIndex, FAISS": _nodes(meaning), "LlamaIndex, fused": _nodes(fused)}


def langchain(given: Given) -> Mapping[str, Find]:
    """FAISS and BM25 of LangChain in equal parts, over its tutorial's pieces of 1,000 letters."""
    from langchain_classic.retrievers import EnsembleRetriever  # noqa: PLC0415
    from langchain_community.document_loaders import TextLoader  # noqa: PLC0415
    from langchain_community.embeddings import HuggingFaceEmbeddings  # noqa: PLC0415
    from langchain_community.retrievers import BM25Retriever  # noqa: PLC0415
    from langchain_community.vectorstores import FAISS  # noqa: PLC0415
    from langchain_text_splitters import RecursiveCharacterTextSplitter  # noqa: PLC0415

    texts = [one for file in given.files for one in TextLoader(str(file), encoding="utf-8").load()]
    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    pieces = splitter.split_documents(texts)
    words = BM25Retriever.from_documents(pieces)
    words.k = PIECES
    meaning = FAISS.from_documents(pieces, HuggingFaceEmbeddings(model_name=str(given.model)))
    both = EnsembleRetriever(
        retrievers=[words, meaning.as_retriever(search_kwargs={"k": PIECES})], weights=[0.5, 0.5]
    )

    def find(question: str) -> list[Piece]:
        found = both.invoke(question)[:PIECES]
        return [Piece(Path(one.metadata["source"]).stem, one.page_content) for one in found]

    return {"LangChain, ensemble": find}


SYSTEMS: tuple[Build, ...] = (ours, txtai_dense, txtai_hybrid, llamaindex, langchain)


def _txtai(given: Given, *, hybrid: bool) -> Find:
    from txtai import Embeddings  # noqa: PLC0415
    from txtai.pipeline import Segmentation  # noqa: PLC0415

    paragraphs = Segmentation(paragraphs=True)
    pieces = [
        Piece(file.stem, text)
        for file in given.files
        for text in paragraphs(file.read_text("utf-8"))
    ]
    index = Embeddings(path=str(given.model), content=True, hybrid=hybrid)
    index.index((n, piece.text) for n, piece in enumerate(pieces))

    def find(question: str) -> list[Piece]:
        return [pieces[int(one["id"])] for one in index.search(question, PIECES)]

    return find


def _nodes(retriever: Any) -> Find:
    def find(question: str) -> list[Piece]:
        found = [one.node for one in retriever.retrieve(question)]
        return [Piece(Path(one.metadata["file_name"]).stem, one.text) for one in found]

    return find
