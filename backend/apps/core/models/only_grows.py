"""Tables whose rows nobody changes or deletes, and the one exception: a person who must be forgotten."""

from collections.abc import Mapping

import pgtrigger

FORGETTING = (
    "safejob.forgetting"  # a setting of the transaction, see apps/privacy/services/erasure/forgetting.py
)
_IS_FORGETTING = f"coalesce(current_setting('{FORGETTING}', true), '') = 'on'"
REFUSE = "RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;"


def only_grows(*, name: str, forgets: Mapping[str, str], is_deleted: bool = False) -> pgtrigger.Trigger:
    """Let the database refuse every change; in a transaction that forgets, all but these.

    :param forgets: column → the SQL literal that it may be emptied to; none: nothing ever changes
    :param is_deleted: whether old rows may go as a whole
    """
    emptied = " AND ".join(
        f"(NEW.{column} IS NOT DISTINCT FROM OLD.{column} OR NEW.{column} IS NOT DISTINCT FROM {value})"
        for column, value in forgets.items()
    )
    columns = ", ".join(f"'{column}'" for column in forgets)
    rest_is_same = f"to_jsonb(NEW) - ARRAY[{columns}] = to_jsonb(OLD) - ARRAY[{columns}]"
    delete = f"IF TG_OP = 'DELETE' AND {_IS_FORGETTING} THEN RETURN OLD; END IF;" if is_deleted else ""
    update = (
        f"IF TG_OP = 'UPDATE' AND {_IS_FORGETTING} AND {emptied} AND {rest_is_same} THEN RETURN NEW; END IF;"
        if forgets
        else ""
    )
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        func=" ".join(part for part in (delete, update, REFUSE) if part),
    )
