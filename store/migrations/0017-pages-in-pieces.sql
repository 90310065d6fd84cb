-- A long page is kept in pieces, counted from 0, so that the surroundings of a found thing can be read without the rest. `found` are the places of
-- the things found in a piece; the first piece is always read. A page that was kept whole is its own first piece.
ALTER TABLE reading_page ADD COLUMN piece integer NOT NULL DEFAULT 0, ADD COLUMN found integer[] NOT NULL DEFAULT '{}';
ALTER TABLE reading_page DROP CONSTRAINT reading_page_pkey, ADD PRIMARY KEY (body_id, document_id, run, number, piece);
