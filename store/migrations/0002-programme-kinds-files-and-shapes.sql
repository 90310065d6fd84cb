-- The labels of kinds of programmes are versioned like every other entry.
CALL store_create_record_table('programme_kind');

-- A document as received: its bytes are never altered; a new file of the same document is a new version.
CREATE TABLE document_file (
  body_id text COLLATE "C" NOT NULL,
  document_id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL,
  name text NOT NULL,
  sha256 text NOT NULL,
  bytes bytea NOT NULL,
  who text NOT NULL,
  PRIMARY KEY (body_id, document_id, version)
);
CALL store_make_append_only('document_file');

-- Outlines of areas from a file the user installed; GeoJSON geometry in degrees.
CREATE TABLE area_shape (
  body_id text COLLATE "C" NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  recorded_at timestamptz(3) NOT NULL,
  name text NOT NULL,
  credit text NOT NULL,
  geometry jsonb NOT NULL,
  PRIMARY KEY (body_id, area_code, version)
);
CALL store_make_append_only('area_shape');
