"""What is switched on for whom. `is_feature_on` is the question that the other apps ask."""

from apps.features.selectors.features import Feature, find_feature, is_feature_on, list_features
from apps.features.selectors.flags import forget_flags, list_flags

__all__ = [
    "Feature",
    "find_feature",
    "forget_flags",
    "is_feature_on",
    "list_features",
    "list_flags",
]
