/** The desk and its customers in one program. */
@NullMarked
package com.example.prices;

import org.jspecify.annotations.NullMarked;
