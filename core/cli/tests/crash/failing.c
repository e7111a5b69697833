/* Lets the n-th call that changes a database file fail, and every one after it if asked: loaded into `ebb` before the
 * C library. EBB_FAIL_AT: n, from 1. EBB_FAIL_ON: 1 when all later ones fail too. EBB_FAIL_WITH: the errno. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long calls;

static int ours(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return strstr(path, "ebb.db") != NULL;
}

static int fails(int fd) {
    const char *at = getenv("EBB_FAIL_AT");
    if (!at || !ours(fd)) return 0;
    long n = atol(at), call = __sync_add_and_fetch(&calls, 1);
    if (call != n && !(call > n && getenv("EBB_FAIL_ON"))) return 0;
    errno = getenv("EBB_FAIL_WITH") ? atoi(getenv("EBB_FAIL_WITH")) : EIO;
    return 1;
}

#define REAL(type, name, ...) ((type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *bytes, size_t n) {
    return fails(fd) ? -1 : REAL(ssize_t, write, int, const void *, size_t)(fd, bytes, n);
}
ssize_t pwrite(int fd, const void *bytes, size_t n, off_t at) {
    return fails(fd) ? -1 : REAL(ssize_t, pwrite, int, const void *, size_t, off_t)(fd, bytes, n, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t n, off64_t at) {
    return fails(fd) ? -1 : REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t)(fd, bytes, n, at);
}
int fsync(int fd) { return fails(fd) ? -1 : REAL(int, fsync, int)(fd); }
int fdatasync(int fd) { return fails(fd) ? -1 : REAL(int, fdatasync, int)(fd); }
int ftruncate(int fd, off_t n) { return fails(fd) ? -1 : REAL(int, ftruncate, int, off_t)(fd, n); }
int ftruncate64(int fd, off64_t n) { return fails(fd) ? -1 : REAL(int, ftruncate64, int, off64_t)(fd, n); }
