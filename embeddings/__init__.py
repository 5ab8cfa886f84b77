"""Embeddings: texts to vectors, and the indexes that search them. The only room that knows
the engines (sentence-transformers, ONNX Runtime, FAISS).

None of them may call home: ONNX Runtime does from 1.29 on, unless told not to before it is loaded.
"""

import os

os.environ |= {"ORT_DISABLE_TELEMETRY": "1", "HF_HUB_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}

from embeddings.adapter import MADE_FOR, SCALE, Adapter, find_adapter
from embeddings.allowed import Allowed, Marks, Rows, Vectors
from embeddings.encoder import Encoded, Encoder, TorchEncoder
from embeddings.errors import EngineError, ModelError
from embeddings.export import checksum_of, open_encoder
from embeddings.index import VectorIndex
from embeddings.lexical import TermRows, WordIndex, best
from embeddings.model import Model, find_model
from embeddings.tokens import TokenIndex, TokenRows

__all__ = [
    "MADE_FOR",
    "SCALE",
    "Adapter",
    "Allowed",
    "Encoded",
    "Encoder",
    "EngineError",
    "Marks",
    "Model",
    "ModelError",
    "Rows",
    "TermRows",
    "TokenIndex",
    "TokenRows",
    "TorchEncoder",
    "VectorIndex",
    "Vectors",
    "WordIndex",
    "best",
    "checksum_of",
    "find_adapter",
    "find_model",
    "open_encoder",
]
