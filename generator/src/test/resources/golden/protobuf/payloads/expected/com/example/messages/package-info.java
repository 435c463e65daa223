/**
 * The messages of Orders.
 */
@NullMarked
package com.example.messages;

import org.jspecify.annotations.NullMarked;
