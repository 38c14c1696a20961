// It is there already. Told so, the bundler leaves in its file what the list of refunds shares with the panel.
import './cdn.ts';
import './refund-list.ts';
