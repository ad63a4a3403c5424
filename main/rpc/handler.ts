import { ORPCError, ValidationError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import type { App } from '#main/app.ts';
import { rpcPrefix } from '#shared/contract/contract.ts';
import { fieldIssue, type SchemaIssue } from '#shared/fieldFault.ts';
import { said } from '#shared/messages/said.ts';
import { failed } from '#shared/outcome.ts';
import { createRouter, errorOf } from './router.ts';

/** Answers a request of the contract, or says that it is none (`undefined`). `log` is told of bugs, never of what an article says. */
export function createRpcHandler(
  app: App,
  log: (bug: unknown) => void,
): (request: Request) => Promise<Response | undefined> {
  const handler = new RPCHandler(createRouter(app), {
    clientInterceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          throw typed(error, log);
        }
      },
    ],
  });
  return async (request) => {
    const { matched, response } = await handler.handle(request, { prefix: rpcPrefix, context: {} });
    return matched ? response : undefined;
  };
}

/** Input that does not fit the contract is the typed fault `bad-input` with the path of the field; any other throw is a bug and is logged. */
function typed(error: unknown, log: (bug: unknown) => void): unknown {
  if (!(error instanceof ORPCError)) {
    log(error);
    return error;
  }
  if (!(error.cause instanceof ValidationError) || error.code !== 'BAD_REQUEST') return error;
  const [path, why, limit] = fieldIssue(error.cause.issues as readonly SchemaIssue[]);
  return errorOf(failed('bad-input', said('badField', path, why, limit), path));
}
