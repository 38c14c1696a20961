/** Who has ordered the refunds of the newest bills, and no others. */
export const NEWCOMER = 'u-newcomer';

const PRODUCTS = `array['Norrvikens Tidning Digital', 'Fjordavisen Komplett', 'Östsjö Dagblad Helg', 'Hytte og Hage']`;
const PRICES = `array[9900, 12900, 19900, 34900]`;

/** Most people have one of the first names of a list. */
const some = (table: string, as = table) =>
  `floor(power(random(), 2) * (select count(*) from ${table}))::int as ${as}`;

/** $1 the vendor, $2 how many. One in eight is called by two first names. */
export const CUSTOMERS = `
  insert into customers (vendor_id, id, name, email, search, search_last)
  select $1, 'customer_' || c, given || ' ' || last_name, email, folded_given || ' ' || folded_last || ' ' || email,
    folded_last || ' ' || folded_given
  from (
    select c, concat_ws(' ', first.name, second.name) as given, last.name as last_name,
      concat_ws(' ', first.folded, second.folded) as folded_given, last.folded as folded_last,
      case when way < 0.7 then first.folded || '.' || last.folded when way < 0.85 then first.folded else nickname.folded end
        || c || '@' || domain.name as email
    from (
      select c, random() as way, random() < 0.125 as has_second, ${some('first_names', 'second_names')},
        ${['first_names', 'last_names', 'nicknames', 'domains'].map((table) => some(table)).join()}
      from generate_series(1, $2::int) c
    ) thrown
    join first_names first on first.n = first_names
    left join first_names second on has_second and second.n = second_names
    join last_names last on last.n = last_names
    join nicknames nickname on nickname.n = nicknames
    join domains domain on domain.n = domains
  ) made`;

/** Every third subscriber has two. */
export const CONTRACTS = `
  insert into contracts (vendor_id, id, customer_id, product, status, next_charge_at)
  select $1, 'contract_' || c || '_' || nth, 'customer_' || c, (${PRODUCTS})[1 + (c + nth) % 4], 'active',
    date_trunc('milliseconds', now() + interval '30 days' * c / $2::int)
  from generate_series(1, $2::int) c, generate_series(1, case when c % 3 = 0 then 2 else 1 end) nth`;

/**
 * Bills $5 to $6 of $2, of $3 subscribers, with the refunds that each has: of one in fifty, twice of one in five hundred,
 * and of each of the $4 newest.
 */
const MADE = `(
  select *,
    case provider
      when 'stripe' then jsonb_build_object('paymentIntent', 'pi_sim_' || price || lower(currency) || '_' || replace($1, '-', '') || '_' || n)
      when 'klarna' then jsonb_build_object('orderId', 'sim-' || price || lower(currency) || '-' || n)
      when 'swish' then jsonb_build_object('paymentReference', 'sim-' || price || lower(currency) || '-' || n)
      when 'vipps' then jsonb_build_object('agreementId', 'agr_sim', 'chargeId', 'sim-' || price || lower(currency) || '-' || n)
      else '{}'
    end as reference,
    case when times = 2 then price / 2 when n % 3 = 0 then price else 3000 end as back
  from (
    select n, c, at, (${PRICES})[1 + c % 4] as price,
      case when c % 20 < 10 then 'stripe' when c % 20 < 13 then 'klarna' when c % 20 < 16 then 'swish'
        when c % 20 < 18 then 'vipps' else 'invoice' end as provider,
      case when c % 20 in (16, 17) then 'NOK' else 'SEK' end as currency,
      case when recent then 1 when n % 500 = 7 then 2 when n % 50 = 7 then 1 else 0 end as times,
      case when recent or c % 20 >= 18 then 'succeeded' when n / 50 % 40 = 0 then 'failed' when n / 50 % 40 = 1 then 'pending'
        when n / 50 % 400 = 2 then 'unknown' else 'succeeded' end as outcome,
      case when recent then '${NEWCOMER}' else 'u-' || 1 + n / 50 % 40 end as person
    from (
      select n, 1 + (n - 1) % $3::int as c,
        n > $2::int - $4::int as recent,
        date_trunc('milliseconds', now() - interval '600 days' * (1 - n::float8 / $2::int)) as at
      from generate_series($5::int, $6::int) n
    ) numbered
  ) told
) made`;

export const BILLS = `
  insert into bills (vendor_id, id, number, contract_id, customer_id, paid, currency, paid_at, billed_at, status, period_start,
    period_end, provider, method, label, reference, payment_key, refunded, reserved)
  select $1, 'bill_' || n, 1000000 + n, 'contract_' || c || '_' || case when c % 3 = 0 then 1 + (n - 1) / $3::int % 2 else 1 end,
    'customer_' || c, price, currency, at, at, 'paid', at, at + interval '30 days', provider,
    case provider when 'stripe' then 'CARD' else upper(provider) end,
    case provider when 'stripe' then 'Visa •••• ' || 1000 + c % 9000 when 'invoice' then 'Faktura ' || n else initcap(provider) end,
    reference,
    case provider
      when 'stripe' then '[["paymentIntent","' || (reference ->> 'paymentIntent') || '"]]'
      when 'klarna' then '[["orderId","' || (reference ->> 'orderId') || '"]]'
      when 'swish' then '[["paymentReference","' || (reference ->> 'paymentReference') || '"]]'
      when 'vipps' then '[["agreementId","agr_sim"],["chargeId","' || (reference ->> 'chargeId') || '"]]'
    end,
    case when outcome = 'succeeded' then times * back else 0 end,
    case when outcome in ('pending', 'unknown') then times * back else 0 end
  from ${MADE}`;

/** As each provider's adapter would have prepared it. */
const REQUEST = `case provider
  when 'stripe' then jsonb_build_object('apiVersion', '2026-05-27', 'account', null, 'params', jsonb_build_object(
    'payment_intent', reference -> 'paymentIntent', 'amount', back,
    'metadata', jsonb_build_object('refund_id', id, 'bill_id', 'bill_' || n)))
  when 'klarna' then jsonb_build_object('path', '/ordermanagement/v1/orders/' || (reference ->> 'orderId') || '/refunds',
    'body', jsonb_build_object('refunded_amount', back, 'reference', id)::text)
  when 'swish' then jsonb_build_object('instruction', upper(replace(id, '-', '')), 'callbackIdentifier', id,
    'body', jsonb_build_object('originalPaymentReference', reference -> 'paymentReference', 'amount', back / 100,
      'currency', currency, 'message', 'Refund')::text)
  when 'vipps' then jsonb_build_object('api', 'recurring', 'path', '/recurring/v3/agreements/agr_sim/charges/'
    || (reference ->> 'chargeId') || '/refund', 'body', jsonb_build_object('amount', back, 'description', 'Refund')::text)
end`;

/** What no provider holds came from upstream. */
export const REFUNDS = `
  insert into refunds (vendor_id, id, bill_id, idempotency_key, imported_id, amount, currency, reason, status, origin,
    requested_by_id, requested_by_name, requested_at, settled_at, provider, payment, request, provider_reference, failure_code,
    attention, attention_since, next_check_at)
  select $1, id, 'bill_' || n, case when provider <> 'invoice' then gen_random_uuid() end,
    case when provider = 'invoice' then 'refund_' || n || '_' || time end, back, currency, 'Utebliven tidning i en vecka', outcome,
    case when provider = 'invoice' then 'import' else 'panel' end, person, 'Person ' || substr(person, 3), asked,
    case when outcome = 'succeeded' then asked end, provider, reference, ${REQUEST},
    case when provider <> 'invoice' and outcome <> 'unknown' then 're_' || replace($1, '-', '') || '_' || n || '_' || time end,
    case when outcome = 'failed' then 'declined' end,
    case when outcome = 'unknown' then 'unsettled' end, case when outcome = 'unknown' then asked end,
    case when outcome = 'pending' then now() + interval '30 days' end
  from (
    select made.*, time, gen_random_uuid()::text as id,
      date_trunc('milliseconds', at + least(interval '3 days' * time, (now() - at) / 2)) as asked
    from ${MADE}, generate_series(1, times) time
  ) wanted`;

export const EVENTS = `
  insert into refund_events (vendor_id, refund_id, seq, at, type, status, by_id, by_name, data)
  select vendor_id, id, 1, requested_at, case origin when 'import' then 'imported' else 'requested' end,
    case origin when 'import' then status else 'sending' end,
    case when origin = 'panel' then requested_by_id end, case when origin = 'panel' then requested_by_name end,
    case origin when 'import' then jsonb_build_object('importedId', imported_id, 'amount', amount)
      else jsonb_build_object('amount', amount, 'currency', currency) end
  from refunds where vendor_id = $1
  union all
  select vendor_id, id, 2, requested_at, 'answered', status, null, null,
    jsonb_build_object('kind', status) || case status
      when 'unknown' then '{"why": "timeout"}'
      when 'failed' then '{"code": "declined", "providerCode": null, "message": null}'
      else jsonb_build_object('reference', provider_reference, 'trace', null) end
  from refunds where vendor_id = $1 and origin = 'panel'`;
