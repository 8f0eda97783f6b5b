"""What every schema of config/ is made of: lines « clé: valeur », and refusals in French."""

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError


class Block(BaseModel):
    """Lines « clé: valeur »: no other keys than these; an empty value is no value."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _forget_blanks(cls, content: object) -> object:
        """An unknown key is kept even when empty: it is a mistake all the same."""
        if not isinstance(content, dict):
            return content
        known = keys_of(cls)
        return {
            key: value for key, value in content.items() if value is not None or key not in known
        }


def keys_of(block: type[Block]) -> tuple[str, ...]:
    """Return the French keys of a block, in the order of its schema."""
    return tuple(field.alias or name for name, field in block.model_fields.items())


def refusal(text: str) -> PydanticCustomError:
    """Make the error that carries a French text through pydantic."""
    return PydanticCustomError("french", "{text}", {"text": text})
