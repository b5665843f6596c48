-- Records one batch of operations, or nothing. The whole of design.md §1's recording transaction in one round trip:
-- lock what the decisions rested on, compare in a later statement, draw the order number, insert. The caller's commit
-- makes it durable. Whom a change holds at this moment is not waited for, so that one family's slow change does not
-- hold up everyone else's answers.
--
-- operations: an array of leaves' JSON in order (records/ledger/leaves.ts); operation_leaf, decided_at and valid_until
-- (ms), agreement: one per operation. subject_…: a column each, one per data subject of an operation in order:
-- subject_of the operation as an index from 0, epoch and facts null where the registry does not know the subject, facts
-- and mask as hashes in hex. texts, masks: [{hash, text}] of facts and of masks that the ledger may not hold yet.
-- place: this batch's position in its chain, and the same again when the writer does not know what became of it;
-- null: whatever comes next.
-- Returns the order number and the moment (ms); or the operations (indices from 0) that are being changed or whose
-- decisions no longer stand, and then nothing was recorded.
create function ledger.record_batch(
  chain_id uuid, place bigint, batch_root bytea, offset_ms bigint,
  operations json, operation_leaf integer[], decided_at bigint[], valid_until bigint[], agreement text[],
  subject_of integer[], subject_leaf integer[], subject_id text[], subject_epoch bigint[], subject_facts text[],
  subject_mask text[], texts json, masks json,
  out batch_order bigint, out batch_at bigint, out busy integer[], out stale integer[]
) language plpgsql volatile as $$
declare
  moment timestamptz(3);
  version text;
  earlier ledger.batch;
begin
  perform public.require_read_committed();
  -- An answer that a crash could take back must not be released.
  if current_setting('synchronous_commit') in ('off', 'local') then
    perform set_config('synchronous_commit', 'on', true);
  end if;

  -- Before anything else: what was recorded is recorded, whoever is being changed by now.
  perform pg_advisory_xact_lock(7402, hashtext(chain_id::text));

  select * into earlier from ledger.batch b where b.chain = chain_id order by b.position desc limit 1;
  if earlier.position >= place then
    if earlier.position > place or earlier.root <> batch_root then
      raise exception 'this place in the chain holds another batch' using errcode = '23505';
    end if;
    batch_order := earlier.order_no;
    batch_at := public.ms(earlier.recorded_at);
    return;
  end if;

  perform public.share_everyone();
  select array_agg(distinct o) into busy from (
    select unnest(of_key) as o from (
      select public.subject_key(id) as key, array_agg(o) as of_key
        from unnest(subject_id, subject_epoch, subject_of) as s (id, epoch, o) where epoch is not null
        group by key order by key) sorted
      where not pg_try_advisory_xact_lock_shared(key)) held;
  if busy is not null then return; end if;

  moment := date_trunc('milliseconds', clock_timestamp() + offset_ms * interval '1 millisecond');
  -- What begins by the clock begins by this one (policy.md §8): a process that is ahead decides too early.
  if public.ms(moment) + 1000 < any (decided_at) then
    raise exception 'the clock of the process is ahead of the database''s' using errcode = 'KV001';
  end if;
  select a.version into version from public.agreement_in_force a order by a.position desc limit 1;
  select array_agg(distinct o) into stale from (
    select o
      from unnest(subject_id, subject_epoch, subject_of) as s (id, epoch, o)
      left join public.data_subject d using (id)
      where s.epoch is not null and d.epoch is distinct from s.epoch
    union all
    select n - 1 from unnest(valid_until, agreement) with ordinality as v (until, decided_under, n)
      where v.until <= public.ms(moment) or v.decided_under is distinct from version) moved;
  if stale is not null then return; end if;

  batch_order := nextval('public.order_no');
  batch_at := public.ms(moment);
  perform ledger.keep_texts(texts, masks);
  -- The writer may believe in texts that another server held: told to try again, it sends them all.
  if exists (select from unnest(subject_facts) as t (needed)
      where needed is not null and not exists (select from ledger.facts f where f.hash = decode(needed, 'hex')))
    or exists (select from unnest(subject_mask) as t (needed)
      where not exists (select from ledger.mask m where m.hash = decode(needed, 'hex'))) then
    raise exception 'a text that this batch rests on is not kept' using errcode = '40001';
  end if;
  insert into ledger.batch values (batch_order, chain_id, coalesce(place, earlier.position + 1, 1),
    cardinality(operation_leaf) + cardinality(subject_leaf), batch_root,
    coalesce(earlier.head, ledger.first_head(chain_id)),
    ledger.next_head(coalesce(earlier.head, ledger.first_head(chain_id)), batch_root, batch_order, batch_at), moment);
  insert into ledger.operation
    select batch_order, operation_leaf[n], o."subjects", moment, o."operationId", o."requester", o."organisation",
      o."agency", o."roleTier", o."function", o."purpose", to_timestamp(o."decidedAt" / 1000.0),
      to_timestamp(o."validUntil" / 1000.0), o."agreementVersion", o."supergraphVersion", o."operationName",
      o."documentHash", o."outcome", o."refusal"
    from rows from (json_to_recordset(operations) as ("operationId" uuid, "requester" text, "organisation" text,
      "agency" text, "roleTier" text, "function" text, "purpose" text, "decidedAt" bigint, "validUntil" bigint,
      "agreementVersion" text, "supergraphVersion" text, "operationName" text, "documentHash" text, "outcome" text,
      "refusal" text, "subjects" integer)) with ordinality as o (
      "operationId", "requester", "organisation", "agency", "roleTier", "function", "purpose", "decidedAt",
      "validUntil", "agreementVersion", "supergraphVersion", "operationName", "documentHash", "outcome", "refusal",
      "subjects", n);
  insert into ledger.subject
    select batch_order, s.leaf, operation_leaf[s.o + 1], moment, s.id, s.epoch, decode(s.facts, 'hex'),
      decode(s.mask, 'hex')
    from unnest(subject_of, subject_leaf, subject_id, subject_epoch, subject_facts, subject_mask)
      as s (o, leaf, id, epoch, facts, mask);
end $$;

-- Keeps texts of facts and of masks, each once and only under its own hash.
create function ledger.keep_texts(texts json, masks json) returns void language plpgsql volatile as $$
begin
  if json_array_length(texts) > 0 then
    if exists (select from json_to_recordset(texts) as f (hash text, text text)
        where decode(f.hash, 'hex') <> sha256(convert_to(f.text, 'UTF8'))) then
      raise exception 'a text of facts does not have its hash' using errcode = '22023';
    end if;
    insert into ledger.facts
      select decode(hash, 'hex'), text from json_to_recordset(texts) as f (hash text, text text) order by hash
      on conflict do nothing;
  end if;
  if json_array_length(masks) > 0 then
    if exists (select from json_to_recordset(masks) as m (hash text, text text)
        where decode(m.hash, 'hex') <> sha256(convert_to(m.text, 'UTF8'))) then
      raise exception 'a mask does not have its hash' using errcode = '22023';
    end if;
    with kept as (
      insert into ledger.mask
        select decode(hash, 'hex'), text from json_to_recordset(masks) as m (hash text, text text) order by hash
        on conflict do nothing returning hash, text)
    insert into ledger.mask_entry
      select kept.hash, e.position - 1, e."source", e."dataClass", e."effect", e."code", e."rule", e."controllers",
        e."fields", e."legalBasis", e."obligations", e."grounds"
      from kept, rows from (json_to_recordset(kept.text::json) as ("source" text, "dataClass" text, "effect" text,
        "code" text, "rule" text, "controllers" text[], "fields" text[], "legalBasis" json, "obligations" json,
        "grounds" json)) with ordinality as e ("source", "dataClass", "effect", "code", "rule", "controllers",
        "fields", "legalBasis", "obligations", "grounds", position);
  end if;
end $$;

-- The head before a chain's first batch.
create function ledger.first_head(chain_id uuid) returns bytea language sql immutable as $$
  select sha256(uuid_send(chain_id))
$$;

-- Eight bytes each for the order number and the moment in ms, big-endian.
create function ledger.next_head(previous bytea, batch_root bytea, batch_order bigint, at bigint) returns bytea
language sql immutable as $$
  select sha256(previous || batch_root || int8send(batch_order) || int8send(at))
$$;
