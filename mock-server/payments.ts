import type { BillImport } from '../contract/index.ts';

type Payment = BillImport['payment'];
type VippsReference = Extract<Payment, { provider: 'vipps' }>['reference'];

export const BILLOGRAM: Payment = {
  provider: 'billogram',
  method: 'BILLOGRAM',
  label: 'Billogram 100245',
  reference: { invoiceNo: '100245', ocr: '1002459' },
};

export function card(paymentIntent: string, label = '•••• 4242'): Payment {
  return {
    provider: 'stripe',
    method: 'CARD',
    label: `Visa ${label}`,
    reference: { paymentIntent },
  };
}

export function klarna(orderId: string): Payment {
  return { provider: 'klarna', method: 'KLARNA', label: 'Klarna', reference: { orderId } };
}

export function vipps(reference: VippsReference, label = 'Vipps'): Payment {
  return { provider: 'vipps', method: 'VIPPS', label, reference };
}

export function vippsCharge(chargeId: string, label?: string): Payment {
  return vipps({ agreementId: 'agr_sim', chargeId }, label);
}

export function swish(paymentReference: string): Payment {
  return { provider: 'swish', method: 'SWISH', label: 'Swish', reference: { paymentReference } };
}

export function byHand(provider: 'invoice' | 'outside', label: string): Payment {
  return { provider, method: provider.toUpperCase(), label, reference: {} };
}
