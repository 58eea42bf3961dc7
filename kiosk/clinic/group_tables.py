"""The two tables of `groups.toml`: how usual the findings of a group are, and which of them tell one thing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.errors import KnowledgeError
from kiosk.groups import Group

PUT_BACK = "put back the file that came with the kiosk"


def usual_shares(groups: Mapping[str, Any]) -> dict[str, float]:
    """Return how often a finding of each group is so. Raises `KnowledgeError`."""
    usual = groups.get("usual", {})
    for group in Group:
        share = usual.get(group)
        if type(share) is not float or not 0 < share < 1:
            held = f"has {group} {share}" if group in usual else f"lacks {group}"
            raise KnowledgeError(f"groups.toml: [usual] {held}", "give it a share between 0 and 1")
    return {group: usual[group] for group in Group}


def clusters_of(groups: Mapping[str, Any]) -> dict[str, str]:
    """Return the cluster of each finding that is in one. Raises `KnowledgeError`."""
    if "cluster" not in groups:
        raise KnowledgeError("groups.toml: has no [cluster]", PUT_BACK)
    for cluster, names in groups["cluster"].items():
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise KnowledgeError(f"groups.toml: [cluster] {cluster} is {names!r}", "write a list of findings")
    return {name: cluster for cluster, names in groups["cluster"].items() for name in names}
