import '../cdn.ts';
import { define } from '../elements/define.ts';
import { SesamyRefundEmbed } from './sesamy-refund-embed.ts';

define('sesamy-refund-embed', SesamyRefundEmbed);
