"""The only room that knows the network: openai for the request, instructor for re-asks, tenacity for retries."""

from checker.extraction.llm.adjudicator import LLMAdjudicator
from checker.extraction.llm.extractor import LLMExtractor
from checker.extraction.llm.settings import Cassettes, LLMSettings

__all__ = ["Cassettes", "LLMAdjudicator", "LLMExtractor", "LLMSettings"]
