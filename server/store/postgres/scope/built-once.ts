import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { VendorTables } from '../schema.ts';
import type { Statement, VendorDb } from './vendor-db.ts';
import { vendorScope } from './vendor-scope.ts';

type Values = Readonly<Record<string, unknown>>;

/** Where a value stands in a statement that has been built. */
class Slot {
  readonly of: (values: Values, vendorId: string) => unknown;

  constructor(of: (values: Values, vendorId: string) => unknown) {
    this.of = of;
  }
}

/** Builds statements of a vendor to be named later, and can send none. */
const builder = Object.assign(
  new Kysely<VendorTables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [vendorScope(new Slot((_, vendorId) => vendorId) as unknown as string)],
  }),
  { vendorId: 'named later' },
) as unknown as VendorDb;

/**
 * A statement that is asked time and again: it is built and held to a vendor once for each set of values by name, and gets
 * its values each time. So whatever decides about its text has to be the names themselves.
 */
export function builtOnce<Given extends object, Row>(
  build: (db: VendorDb, values: Given) => Statement<Row>,
) {
  const built = new Map<string, CompiledQuery<Row>>();

  return ({ vendorId }: Pick<VendorDb, 'vendorId'>, given: Given): Statement<Row> => ({
    compile() {
      const names = Object.keys(given);
      const shape = names.join();
      let query = built.get(shape);
      if (!query) built.set(shape, (query = build(builder, slots(names) as Given).compile()));
      const parameters = query.parameters.map((one) =>
        one instanceof Slot ? one.of(given as Values, vendorId) : one,
      );
      return { ...query, parameters };
    },
  });
}

function slots(names: readonly string[]): Values {
  return Object.fromEntries(names.map((name) => [name, new Slot((values) => values[name])]));
}
