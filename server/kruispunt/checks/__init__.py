"""From a candidate to a report: shapes judged, literals judged, Core by an engine, queries on a store."""
