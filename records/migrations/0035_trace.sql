-- Auditors' questions: masks are found by what they say, rows by whom they are about, who asked, or their mask.

create index operation_by_requester on ledger.operation (requester, order_no desc);
create index operation_by_organisation on ledger.operation (organisation, order_no desc);
-- The changes that one operation made name it.
create index operation_by_part on ledger.operation (document_hash) where document_hash like 'operation:%';

-- A mask is kept once, so that these cost nothing per request.
create index mask_entry_by_class on ledger.mask_entry (data_class, effect);
create index mask_entry_by_code on ledger.mask_entry (code);
create index mask_entry_by_fields on ledger.mask_entry using gin (fields);
create index mask_entry_by_consent on ledger.mask_entry ((grounds #>> '{consent,id}'))
  where grounds #>> '{consent,id}' is not null;
create index mask_entry_by_override on ledger.mask_entry ((grounds ->> 'override')) where grounds ->> 'override' is not null;
create index mask_entry_by_court_order on ledger.mask_entry ((grounds ->> 'courtOrder'))
  where grounds ->> 'courtOrder' is not null;
create index mask_entry_by_crisis on ledger.mask_entry ((grounds ->> 'crisis')) where grounds ->> 'crisis' is not null;
