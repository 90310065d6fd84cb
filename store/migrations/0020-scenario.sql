-- Scenarios of an edition: what its files ask of the future. Each is public, like the edition.
CALL store_create_record_table('cohort_scenario');
GRANT SELECT ON cohort_scenario TO michishirube_web;

-- A scenario that staff brought as a file, as it was written. Null = the settings of a page.
ALTER TABLE vision_scenario ADD COLUMN file text CHECK (length(file) BETWEEN 1 AND 65536);
