#pragma once
#include <uniwidth.h>
