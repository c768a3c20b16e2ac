/**
 * `journal.append_one`: what `journal.append` does with a batch of one, for less, as most requests come alone when few
 * write. Answers as that does.
 *
 * What can be appended is one INSERT, which finds position and version itself. Its conditions are those of
 * `journal.append`; when they do not hold nothing is inserted, and `journal.append` finds out why. The lock is held to commit, so
 * that nothing changes in between. For the settings see `journal.append`; here too there is nothing that could be joined
 * in several ways.
 */
export const appendOne = `
CREATE FUNCTION journal.append_one(
  new_id            text,
  new_stream        text,
  new_type          text,
  new_schemaversion int,
  new_source        text,
  new_correlationid text,     -- null: the id
  new_causationid   text,     -- null: the id
  new_expected      int,      -- null: any
  new_mustexist     boolean,
  new_traceparent   text,
  new_tracestate    text,
  new_data          json
) RETURNS json
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog
SET lock_timeout = '2s'
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_bitmapscan = off
AS $$
DECLARE
  answer json;
BEGIN
  IF new_type <> 'ClaimRetracted' AND current_setting('transaction_isolation') = 'read committed' THEN
    IF current_setting('synchronous_commit') = 'off' THEN
      PERFORM set_config('synchronous_commit', 'on', true);
    END IF;
    PERFORM pg_advisory_xact_lock(7021774236);  -- that of journal.append

    INSERT INTO journal.events (position, id, stream, version, type, schemaversion, source, correlationid,
                                causationid, recordedat, traceparent, tracestate, data)
    SELECT coalesce(last.position, 0) + 1, new_id, new_stream, coalesce(known.version, -1) + 1, new_type, new_schemaversion,
           new_source, coalesce(new_correlationid, new_id), coalesce(new_causationid, new_id),
           greatest(clock_timestamp(), last.recordedat + interval '1 microsecond'), new_traceparent, new_tracestate, new_data
      FROM (SELECT) one
      LEFT JOIN (SELECT e.position, e.recordedat FROM journal.events e ORDER BY e.position DESC LIMIT 1) last ON true
      LEFT JOIN (SELECT e.version FROM journal.events e WHERE e.stream = new_stream ORDER BY e.version DESC LIMIT 1) known
        ON true
     WHERE NOT EXISTS (SELECT FROM journal.events e WHERE e.id = new_id)
       AND (new_expected IS NULL OR new_expected = coalesce(known.version, -1))
       AND (new_mustexist IS NOT TRUE OR known.version IS NOT NULL)
    RETURNING json_build_object('position', position, 'versions', json_build_array(version),
                                'time', round(date_part('epoch', recordedat) * 1000000)::bigint)
      INTO answer;
    IF FOUND THEN
      RETURN answer;
    END IF;
  END IF;
  RETURN journal.append(ARRAY[new_id], ARRAY[new_stream], ARRAY[1], ARRAY[1], ARRAY[new_type], ARRAY[new_schemaversion],
                        ARRAY[new_source], ARRAY[new_correlationid], ARRAY[new_causationid], ARRAY[new_expected],
                        ARRAY[new_mustexist], ARRAY[new_traceparent], ARRAY[new_tracestate], ARRAY[new_data]);
END $$;
`;
