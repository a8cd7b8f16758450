// Loader hook: modules that name their neighbours without an ending, as bundlers allow, are found by Node, too.
export async function resolve(specifier, context, next) {
    for (const ending of ['', '.js', '/index.js']) {
        try {
            return await next(specifier + ending, context);
        } catch (failure) {
            if (ending === '/index.js' || !['ERR_MODULE_NOT_FOUND', 'ERR_UNSUPPORTED_DIR_IMPORT'].includes(failure.code)) {
                throw failure;
            }
        }
    }
}
